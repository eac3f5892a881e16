package mx.ventanilla.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import mx.ventanilla.app.CommandHandler;
import mx.ventanilla.app.Desktop;
import mx.ventanilla.app.Display;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import org.jspecify.annotations.Nullable;

/**
 * The program as commands: a start of the window is understood here, for it comes every morning and needs nothing of the
 * commands; everything else is a {@link TypedCommand}.
 */
public final class CommandProgram {
    static final int PROBLEM = 1;
    static final int BADLY_TYPED = 2;
    private static final WindowStart NO_WINDOW = (paths, file, whenShown) -> PROBLEM;

    private final Terminal terminal;
    private final Mishaps mishaps;
    private final WindowStart window;

    private CommandProgram(Terminal terminal, Clock clock, WindowStart window) {
        this.terminal = terminal;
        this.mishaps = new Mishaps(terminal, clock);
        this.window = window;
    }

    /** Opens the window of a data folder and gives the exit code when it is closed. */
    @FunctionalInterface
    public interface WindowStart {
        /**
         * @param file to be received in the window, or null
         * @param whenShown gets the window as soon as it can be seen, on the screen's thread
         */
        int open(AppPaths paths, @Nullable Path file, Consumer<Desktop> whenShown);
    }

    /**
     * Runs a command of this process.
     *
     * @param folder what relative file names are meant from
     * @param window opens the window when no command is named; told only when there is a display
     * @return exit code: 0, 1 when a problem was found, 2 when the command was badly typed
     */
    public static int run(List<String> arguments, Path folder, Clock clock, OutputStream out, OutputStream err,
            WindowStart window) {
        Path absolute = folder.toAbsolutePath();
        Terminal terminal = terminal(absolute, PasswordFiles.of(absolute), out, err);
        CommandProgram program = new CommandProgram(terminal, clock, window);
        Optional<RehearsalArguments> rehearsal = RehearsalArguments.of(arguments, absolute);
        if (rehearsal.isPresent()) {
            return program.show(() -> rehearsal.get().run(terminal, window));
        }
        return WindowArguments
                .of(arguments, absolute,
                        typed -> CommandTree.isCommand(new Invocation(terminal), clock, typed))
                .map(program::openWindow).orElseGet(() -> new TypedCommand(terminal, clock,
                        new TypedCommand.Ways(new OwnProcess(clock, out, err), window,
                                HubPlace.ownProcess(terminal, clock)))
                        .execute(arguments));
    }

    /** Carries out the commands that other processes send to the holder of this store. */
    public static CommandHandler handlerOf(OpenStore store, Clock clock) {
        return (request, out, err) -> {
            Terminal terminal = terminal(Path.of(request.folder()), PasswordFiles.sent(request.secrets()), out, err);
            StorePlace here = (command, invocation, arguments) -> command.carryOut(store);
            return new TypedCommand(terminal, clock,
                    new TypedCommand.Ways(here, NO_WINDOW, HubPlace.ownProcess(terminal, clock)))
                    .execute(request.arguments());
        };
    }

    /** Carries out the commands that other processes send to the one that has the hub's database open. */
    static CommandHandler handlerOf(HubFolder folder, HubService service, Clock clock) {
        return (request, out, err) -> {
            Terminal terminal = terminal(Path.of(request.folder()), PasswordFiles.sent(request.secrets()), out, err);
            StorePlace none = (command, invocation, arguments) -> PROBLEM;
            HubPlace here = (command, invocation, arguments) -> {
                if (command instanceof HubServeCommand) {
                    throw Problem.of("hub.serve.present");
                }
                return command.run(folder, service);
            };
            return new TypedCommand(terminal, clock, new TypedCommand.Ways(none, NO_WINDOW, here))
                    .execute(request.arguments());
        };
    }

    private static Terminal terminal(Path folder, PasswordFiles passwords, OutputStream out, OutputStream err) {
        return new Terminal(writer(out), writer(err), folder, passwords, new Messages(Messages.SPANISH));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private int openWindow(WindowArguments typed) {
        return show(() -> window.open(typed.paths(), typed.file(), shown -> {}));
    }

    private int show(IntSupplier opening) {
        try {
            return Display.isPresent() ? opening.getAsInt() : mishaps.noDisplay();
        } catch (RuntimeException e) {
            return mishaps.tell(e, "ventanilla");
        } finally {
            terminal.err().flush();
        }
    }
}
