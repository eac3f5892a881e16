package mx.ventanilla.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sync ...} */
@Command(name = "sync", description = "${bundle:cli.sync.description}")
final class SyncGroup {
    static CommandLine of(Invocation invocation) {
        return new CommandLine(new SyncGroup()).addSubcommand(new SyncEnrollCommand(invocation))
                .addSubcommand(new SyncRunCommand(invocation)).addSubcommand(new SyncStatusCommand(invocation))
                .addSubcommand(new SyncEndCommand(invocation));
    }
}
