package mx.ventanilla.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code backup ...} */
@Command(name = "backup", description = "${bundle:cli.backup.description}")
final class BackupGroup {
    static CommandLine of(Invocation invocation, Clock clock) {
        return new CommandLine(new BackupGroup()).addSubcommand(new BackupCreateCommand(invocation))
                .addSubcommand(new BackupRestoreCommand(invocation, clock));
    }
}
