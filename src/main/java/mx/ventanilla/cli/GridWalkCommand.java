package mx.ventanilla.cli;

import java.util.Locale;
import mx.ventanilla.app.tour.GridWalk;
import picocli.CommandLine.Command;

/** {@code grid-walk}: the child of {@code bench} that goes about in the agenda; of no use to a person. */
@Command(name = "grid-walk", hidden = true, description = "${bundle:cli.rehearse.description}")
final class GridWalkCommand implements FreeCommand {
    private final Invocation invocation;

    GridWalkCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run() {
        Terminal terminal = invocation.terminal();
        new GridWalk((name, millis) -> terminal.out().printf(Locale.ROOT, "%s %.4f%n", name, millis)).run();
        terminal.out().flush();
        return 0;
    }
}
