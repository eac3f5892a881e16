package mx.ventanilla.cli;

import mx.ventanilla.app.tour.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code rehearse}: the program walks its own daily path in its window and closes it. Packages learn their start-up from
 * it and {@code bench} measures by it; of no use to a person, so the list of commands leaves it out.
 */
@Command(name = "rehearse", hidden = true, description = "${bundle:cli.rehearse.description}")
final class RehearseCommand implements WindowCommand {
    private final Invocation invocation;

    @Option(names = "--start-only", description = "${bundle:cli.rehearse.startOnly}")
    private boolean startOnly;

    @Option(names = "--typed-start", description = "${bundle:cli.rehearse.typedStart}")
    private boolean typedStart;

    RehearseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(CommandProgram.WindowStart window) {
        return new RehearsalArguments(invocation.paths(), invocation.user(), invocation.requirePasswordFile(),
                extent()).run(invocation.terminal(), window);
    }

    private Rehearsal.Extent extent() {
        Rehearsal.Extent wanted = typedStart ? Rehearsal.Extent.TYPED_START : Rehearsal.Extent.DAY;
        return startOnly ? Rehearsal.Extent.START : wanted;
    }
}
