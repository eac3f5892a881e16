package mx.ventanilla.cli;

import java.time.Clock;
import mx.ventanilla.hub.HubDatabase;
import mx.ventanilla.hub.HubFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub init}: the keys, the certificate and the database of a regional office. */
@Command(name = "init", description = "${bundle:cli.hubInit.description}")
final class HubInitCommand implements FreeCommand {
    private final Invocation invocation;
    private final Clock clock;

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(names = "--name", paramLabel = "NOMBRE", description = "${bundle:cli.hubInit.name}")
    private String name = "OOAD";

    HubInitCommand(Invocation invocation, Clock clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public int run() {
        Terminal terminal = invocation.terminal();
        HubFolder folder = HubFolder.create(invocation.paths().data(), name, clock);
        try (HubDatabase database = folder.database(options.url(), options.user(), options.password(terminal))) {
            folder.service(database, clock);
        }
        terminal.say("cli.hubInit.done", invocation.paths().data().toString(), folder.fingerprint());
        return 0;
    }
}
