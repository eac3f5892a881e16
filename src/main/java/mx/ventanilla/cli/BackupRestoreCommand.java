package mx.ventanilla.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import mx.ventanilla.app.LogFiles;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Backup;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.RestoreReport;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.SignInService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code backup restore}: puts a backup in the place of the store. Who may do so is asked of the present store, and of the
 * backup only when the present one cannot be opened.
 */
@Command(name = "restore", description = "${bundle:cli.backupRestore.description}")
final class BackupRestoreCommand implements FreeCommand {
    private static final Set<String> UNREADABLE = Set.of("store.damaged", "store.failed", "store.wrong.key");
    private final Invocation invocation;
    private final Clock clock;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.backupRestore.file}")
    private Path file = Path.of("");

    BackupRestoreCommand(Invocation invocation, Clock clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public int run() {
        String user = invocation.user();
        AppPaths paths = invocation.paths();
        Terminal terminal = invocation.terminal();
        if (!Files.exists(paths.secrets())) {
            throw Problem.of("backup.no.key", paths.data().toString());
        }
        try (StoreFolder folder = StoreFolder.take(paths)) {
            LogFiles.writeTo(paths.logs());
            terminal.tell("cli.backupRestore.working");
            Optional<Actor> known = actorOfPresent(folder, user);
            RestoreReport report = Backup.restore(terminal.file(file), StoreLocation.LocalFile.of(paths.store()),
                    paths.incarnation(), folder.secrets(), clock,
                    copy -> known.orElseGet(() -> actorOf(copy, user)));
            terminal.say("cli.backupRestore.done", report.rows());
            if (report.aside() != null) {
                terminal.say("cli.backupRestore.aside", report.aside().toString());
            }
            return 0;
        }
    }

    private Optional<Actor> actorOfPresent(StoreFolder folder, String user) {
        if (!folder.hasStore()) {
            return Optional.empty();
        }
        Database present;
        try {
            present = folder.open(clock);
        } catch (Problem problem) {
            if (UNREADABLE.contains(problem.key())) {
                return Optional.empty();
            }
            throw problem;
        }
        try (present) {
            return Optional.of(actorOf(present, user));
        }
    }

    private Actor actorOf(Database database, String user) {
        return new SignInService(database, database.node().deviceId(), clock).signIn(user, invocation.password())
                .require(Permission.KEEP_BACKUPS).actor();
    }
}
