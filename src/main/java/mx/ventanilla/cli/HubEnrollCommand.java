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

/** {@code hub enroll}: a code for a unit, or the answer to a request that came on a stick. */
@Command(name = "enroll", description = "${bundle:cli.hubEnroll.description}")
final class HubEnrollCommand extends HubCommand {
    private final Invocation invocation;

    @Option(names = "--unit", paramLabel = "NOMBRE", description = "${bundle:cli.hubEnroll.unit}")
    private @Nullable String unit;

    @Option(names = "--request", paramLabel = "ARCHIVO", description = "${bundle:cli.hubEnroll.request}")
    private @Nullable Path request;

    @Option(names = "--out", paramLabel = "ARCHIVO", description = "${bundle:cli.hubEnroll.out}")
    private @Nullable Path out;

    HubEnrollCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    int run(HubFolder folder, HubService hub) {
        Terminal terminal = invocation.terminal();
        String name = unit;
        Path asked = request;
        Path answer = out;
        if (name != null) {
            terminal.out().println(hub.enrol(name).text());
            return 0;
        }
        if (asked == null || answer == null) {
            throw invocation.usage("cli.hubEnroll.either");
        }
        try {
            Files.write(terminal.file(answer), hub.admit(Files.readAllBytes(terminal.file(asked))));
        } catch (IOException e) {
            throw Problem.of("sync.courier.unreadable", asked.toString());
        }
        terminal.say("cli.hubEnroll.answered", answer.toString());
        return 0;
    }
}
