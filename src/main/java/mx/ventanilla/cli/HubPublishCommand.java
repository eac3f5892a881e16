package mx.ventanilla.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub publish}: hands hospitals, routing, holidays and staff of the region down to its units. */
@Command(name = "publish", description = "${bundle:cli.hubPublish.description}")
final class HubPublishCommand extends HubCommand {
    private final Invocation invocation;

    @Option(names = "--file", required = true, paramLabel = "ARCHIVO", description = "${bundle:cli.hubPublish.file}")
    private Path file = Path.of("");

    @Option(names = "--unit", paramLabel = "NOMBRE", description = "${bundle:cli.hubPublish.unit}")
    private @Nullable String unit;

    HubPublishCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(HubFolder folder, HubService hub) {
        try {
            HubService.Published done = hub.publish(Files.readAllLines(invocation.terminal().file(file)), unit);
            invocation.terminal().say("cli.hubPublish.done", done.units(), done.records());
            return 0;
        } catch (IOException e) {
            throw Problem.of("sync.courier.unreadable", file.toString());
        }
    }
}
