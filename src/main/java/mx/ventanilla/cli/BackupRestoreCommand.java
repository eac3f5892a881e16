package mx.ventanilla.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.RestoreReport;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.SignInService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code backup restore}: puts a backup in the place of the store, in the process that holds the folder. Who may do so is
 * asked of the present store, and of the backup only when the present one cannot be opened.
 */
@Command(name = "restore", description = "${bundle:cli.backupRestore.description}")
final class BackupRestoreCommand implements StoreCommand {
    private static final Set<String> UNREADABLE = Set.of("store.damaged", "store.failed", "store.wrong.key",
            "store.closed");
    private final Invocation invocation;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.backupRestore.file}")
    private Path file = Path.of("");

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    BackupRestoreCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Optional<OpenStore> open(AppPaths paths, Clock clock) {
        invocation.user();
        if (!Files.exists(paths.secrets())) {
            throw Problem.of("backup.no.key", paths.data().toString());
        }
        return OpenStore.tryHold(paths, clock);
    }

    /** Replaces what the others work on, so it is not one of them. */
    @Override
    public int carryOut(OpenStore store) {
        return run(store);
    }

    @Override
    public int run(OpenStore store) {
        String user = invocation.user();
        Terminal terminal = invocation.terminal();
        terminal.tell("cli.backupRestore.working");
        Optional<Actor> known = actorOfPresent(store, user);
        RestoreReport report = store.restore(terminal.file(file),
                copy -> known.orElseGet(() -> actorOf(copy, user, store.clock())),
                terminal.progress("cli.backup.progress"));
        String aside = report.aside() == null ? null : report.aside().toString();
        if (json) {
            Json.print(terminal, new Answer(report.rows(), report.epoch(), aside));
            return 0;
        }
        terminal.say("cli.backupRestore.done", report.rows());
        if (aside != null) {
            terminal.say("cli.backupRestore.aside", aside);
        }
        return 0;
    }

    /** @param before where the store from before was put */
    private record Answer(long rows, UUID epoch, @Nullable String before) {}

    private Optional<Actor> actorOfPresent(OpenStore store, String user) {
        if (!store.hasStore()) {
            return Optional.empty();
        }
        try {
            return Optional.of(actorOf(store.database(), user, store.clock()));
        } catch (Problem problem) {
            if (UNREADABLE.contains(problem.key())) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private Actor actorOf(Database database, String user, Clock clock) {
        return new SignInService(database, database.node().deviceId(), clock).signIn(user, invocation.password())
                .require(Permission.KEEP_BACKUPS).actor();
    }
}
