package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.sync.wire.UpdateManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub update}: signs a program and offers it to the units. */
@Command(name = "update", description = "${bundle:cli.hubUpdate.description}")
final class HubUpdateCommand extends HubCommand {
    private final Invocation invocation;

    @Option(names = "--file", required = true, paramLabel = "ARCHIVO", description = "${bundle:cli.hubUpdate.file}")
    private Path file = Path.of("");

    @Option(names = "--for-version", required = true, paramLabel = "VERSIÓN", description = "${bundle:cli.hubUpdate.version}")
    private String version = "";

    @Option(names = "--platform", required = true, paramLabel = "SISTEMA", description = "${bundle:cli.hubUpdate.platform}")
    private String platform = "";

    HubUpdateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(HubFolder folder, HubService hub) {
        UpdateManifest offered = hub.offerUpdate(invocation.terminal().file(file), version, platform);
        invocation.terminal().say("cli.hubUpdate.done", offered.version(), offered.platform(), offered.sha256());
        return 0;
    }
}
