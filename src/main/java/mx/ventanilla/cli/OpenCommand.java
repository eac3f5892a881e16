package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code open}: what a second start of the program asks of the window that has the folder. Of no use to a person, so the
 * list of commands leaves it out.
 */
@Command(name = "open", hidden = true, description = "${bundle:cli.open.description}")
final class OpenCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "ARCHIVO", description = "${bundle:cli.open.file}")
    private @Nullable Path file;

    OpenCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        if (store.window().isEmpty()) {
            invocation.terminal().tell("cli.open.noWindow");
            return CommandProgram.PROBLEM;
        }
        store.window().get().comeForward(file == null ? null : invocation.terminal().file(file));
        return 0;
    }
}
