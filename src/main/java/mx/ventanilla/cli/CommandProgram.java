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
import mx.ventanilla.app.LogFiles;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FaultReport;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The program as commands: understands what was typed, carries it out, and answers with words and an exit code. */
public final class CommandProgram {
    private static final Logger LOG = LoggerFactory.getLogger(CommandProgram.class);
    static final int PROBLEM = 1;
    static final int BADLY_TYPED = 2;

    private final Terminal terminal;
    private final StorePlace place;
    private final Clock clock;
    private final WindowStart window;
    private final HubPlace hub;

    private CommandProgram(Terminal terminal, StorePlace place, Clock clock, WindowStart window) {
        this(terminal, place, clock, window, HubPlace.ownProcess(terminal, clock));
    }

    private CommandProgram(Terminal terminal, StorePlace place, Clock clock, WindowStart window, HubPlace hub) {
        this.hub = hub;
        this.terminal = terminal;
        this.place = place;
        this.clock = clock;
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
        CommandProgram program = new CommandProgram(terminal, new OwnProcess(clock, out, err), clock, window);
        Optional<RehearsalArguments> rehearsal = RehearsalArguments.of(arguments, absolute);
        if (rehearsal.isPresent()) {
            return program.show(() -> rehearsal.get().run(terminal, window));
        }
        return WindowArguments
                .of(arguments, absolute,
                        typed -> CommandTree.isCommand(new Invocation(terminal), clock, typed))
                .map(program::openWindow).orElseGet(() -> program.execute(arguments));
    }

    /** Carries out the commands that other processes send to the holder of this store. */
    public static CommandHandler handlerOf(OpenStore store, Clock clock) {
        return (request, out, err) -> {
            Terminal terminal = terminal(Path.of(request.folder()), PasswordFiles.sent(request.secrets()), out, err);
            StorePlace here = (command, invocation, arguments) -> command.carryOut(store);
            return new CommandProgram(terminal, here, clock, (paths, file, whenShown) -> PROBLEM)
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
            return new CommandProgram(terminal, none, clock, (paths, file, whenShown) -> PROBLEM, here)
                    .execute(request.arguments());
        };
    }

    private static Terminal terminal(Path folder, PasswordFiles passwords, OutputStream out, OutputStream err) {
        return new Terminal(writer(out), writer(err), folder, passwords, new Messages(Messages.SPANISH));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private int execute(List<String> arguments) {
        Invocation invocation = new Invocation(terminal);
        CommandLine line = CommandTree.of(invocation, clock);
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setParameterExceptionHandler((e, typed) -> UsageErrors.tell(terminal, e));
        line.setExecutionStrategy(parsed -> dispatch(parsed, invocation, arguments));
        int code = line.execute(arguments.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private int dispatch(ParseResult parsed, Invocation invocation, List<String> arguments) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult named = parsed;
        while (named.hasSubcommand()) {
            named = named.subcommand();
        }
        CommandLine line = named.commandSpec().commandLine();
        try {
            return switch (named.commandSpec().userObject()) {
                case StoreCommand command -> place.carryOut(command, invocation, arguments);
                case FreeCommand command -> runFree(command, invocation);
                case HubCommand command -> hub.carryOut(command, invocation, arguments);
                case WindowCommand command -> Display.isPresent() ? command.run(window) : noDisplay();
                case Invocation root ->
                    Display.isPresent() ? window.open(root.paths(), null, shown -> {}) : noDisplay();
                default -> throw new CommandLine.ParameterException(line,
                        terminal.messages().text("cli.usage.subcommand", line.getCommandSpec().qualifiedName()));
            };
        } catch (CommandLine.ParameterException badlyTyped) {
            throw badlyTyped;
        } catch (RuntimeException e) {
            return tell(e, line.getCommandName());
        }
    }

    /** Such a command opens no store and so no log: it begins one when it has a fault to tell. */
    private static int runFree(FreeCommand command, Invocation invocation) {
        try {
            return command.run();
        } catch (Problem | CommandLine.ParameterException told) {
            throw told;
        } catch (RuntimeException fault) {
            LogFiles.writeTo(invocation.paths().logs());
            throw fault;
        }
    }

    /** The way of every morning: nothing of the commands is needed for it. */
    private int openWindow(WindowArguments typed) {
        return show(() -> window.open(typed.paths(), typed.file(), shown -> {}));
    }

    private int show(IntSupplier opening) {
        try {
            return Display.isPresent() ? opening.getAsInt() : noDisplay();
        } catch (RuntimeException e) {
            return tell(e, "ventanilla");
        } finally {
            terminal.err().flush();
        }
    }

    private int noDisplay() {
        terminal.tell("cli.display.none");
        return PROBLEM;
    }

    private int tell(Exception e, String command) {
        if (e instanceof Problem problem) {
            terminal.err().println(terminal.messages().text(problem));
        } else {
            FaultReport report = FaultReport.of("cli." + command, e, clock.instant());
            LOG.error("fault {}", report.copyText());
            terminal.tell("cli.fault", report.reference());
        }
        return PROBLEM;
    }
}
