package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.BackupMaker;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.db.BackupReport;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup create}: a verified copy of the store, made while it is worked with. */
@Command(name = "create", description = "${bundle:cli.backupCreate.description}")
final class BackupCreateCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.backupCreate.file}")
    private Path file = Path.of("");

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    BackupCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        AppContext context = store.context();
        Session session = invocation.signIn(context).require(Permission.KEEP_BACKUPS);
        Terminal terminal = invocation.terminal();
        terminal.tell("cli.backupCreate.working");
        BackupReport report = new BackupMaker(store).create(session, terminal.file(file),
                terminal.progress("cli.backup.progress"));
        if (json) {
            Json.print(terminal, new Answer(report.file().toString(), report.bytes(), report.rows(), report.lastSeq()));
        } else {
            terminal.say("cli.backupCreate.done", report.file().toString(), report.bytes(), report.rows());
        }
        return 0;
    }

    private record Answer(String file, long bytes, long rows, long lastSeq) {}
}
