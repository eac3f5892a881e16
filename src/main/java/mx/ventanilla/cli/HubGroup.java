package mx.ventanilla.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hub ...} */
@Command(name = "hub", description = "${bundle:cli.hub.description}")
final class HubGroup {
    static CommandLine of(Invocation invocation, Clock clock) {
        return new CommandLine(new HubGroup()).addSubcommand(new HubInitCommand(invocation, clock))
                .addSubcommand(new HubServeCommand(invocation, clock)).addSubcommand(new HubEnrollCommand(invocation))
                .addSubcommand(new HubReaderCommand(invocation)).addSubcommand(new HubRevokeCommand())
                .addSubcommand(new HubPublishCommand(invocation)).addSubcommand(new HubUpdateCommand(invocation))
                .addSubcommand(new HubBackupCommand(invocation)).addSubcommand(new HubStatusCommand(invocation));
    }
}
