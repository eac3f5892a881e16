package mx.ventanilla.cli;

import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code practice}: the window on an invented clinic that is thrown away afterwards. */
@Command(name = "practice", description = "${bundle:cli.practice.description}")
final class PracticeCommand implements WindowCommand {
    private final Invocation invocation;

    @Mixin
    private PracticeOptions options = new PracticeOptions();

    PracticeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(CommandProgram.WindowStart window) {
        Terminal terminal = invocation.terminal();
        try (TemporaryFolder folder = new TemporaryFolder("ventanilla-practica")) {
            AppPaths paths = new AppPaths(folder.path());
            try (StoreFolder held = StoreFolder.take(paths)) {
                PracticeCreateCommand.tell(terminal,
                        options.clinic().create(held, terminal.progress("cli.practice.progress")));
            }
            return window.open(paths, null, shown -> {});
        }
    }
}
