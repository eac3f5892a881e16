package mx.ventanilla.cli;

import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import mx.ventanilla.sync.SyncState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sync status}: what is saved, sent and confirmed, and how the last nights went. */
@Command(name = "status", description = "${bundle:cli.syncStatus.description}")
final class SyncStatusCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    SyncStatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Terminal terminal = invocation.terminal();
        SyncState state = UnitSync.of(store).state();
        if (json) {
            Json.print(terminal, state);
        } else if (state.hub() == null) {
            terminal.say("cli.syncStatus.alone");
        } else {
            terminal.say("cli.syncStatus.line", state.hub(), state.saved(), state.sent(), state.confirmed(),
                    state.conflicts());
        }
        return 0;
    }
}
