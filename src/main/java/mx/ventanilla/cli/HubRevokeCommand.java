package mx.ventanilla.cli;

import java.util.UUID;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub revoke}: a computer that was stolen or given up is told nothing any more. */
@Command(name = "revoke", description = "${bundle:cli.hubRevoke.description}")
final class HubRevokeCommand extends HubCommand {
    @Parameters(paramLabel = "NODO", description = "${bundle:cli.hubRevoke.node}")
    private UUID node = new UUID(0, 0);

    @Override
    int run(HubFolder folder, HubService hub) {
        hub.revoke(node);
        return 0;
    }
}
