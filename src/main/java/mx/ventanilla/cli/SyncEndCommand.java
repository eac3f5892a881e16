package mx.ventanilla.cli;

import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import picocli.CommandLine.Command;

/** {@code sync end}: sends all that is left and ends this computer's log, before another PC takes its place. */
@Command(name = "end", description = "${bundle:cli.syncEnd.description}")
final class SyncEndCommand implements StoreCommand {
    private final Invocation invocation;

    SyncEndCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        UnitSync.of(store).end(invocation.signIn(store.context()));
        invocation.terminal().say("cli.syncEnd.done");
        return 0;
    }
}
