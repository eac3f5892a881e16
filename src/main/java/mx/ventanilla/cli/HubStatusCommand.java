package mx.ventanilla.cli;

import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.hub.HubStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub status}: units, what they have sent, what the region holds and what somebody must look at. */
@Command(name = "status", description = "${bundle:cli.hubStatus.description}")
final class HubStatusCommand extends HubCommand {
    private final Invocation invocation;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    HubStatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    int run(HubFolder folder, HubService hub) {
        Terminal terminal = invocation.terminal();
        HubStatus status = hub.status();
        if (json) {
            Json.print(terminal, status);
            return 0;
        }
        terminal.say("cli.hubStatus.head", status.name(), status.units().size(), status.conflicts(),
                status.quarantined());
        status.units().forEach(unit -> terminal.say("cli.hubStatus.unit", unit.unit(), unit.applied(),
                unit.waiting(), String.valueOf(unit.lastSeen())));
        return 0;
    }
}
