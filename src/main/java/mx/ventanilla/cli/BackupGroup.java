package mx.ventanilla.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code backup ...} */
@Command(name = "backup", description = "${bundle:cli.backup.description}")
final class BackupGroup {
    static CommandLine of(Invocation invocation) {
        return new CommandLine(new BackupGroup()).addSubcommand(new BackupCreateCommand(invocation))
                .addSubcommand(new BackupRestoreCommand(invocation));
    }
}
