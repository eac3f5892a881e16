package mx.ventanilla.app;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.StoreSecrets;
import org.jspecify.annotations.Nullable;

/** A data folder held by this process, with its store open: what the window and every command work on. */
public final class OpenStore implements AutoCloseable {
    private final StoreFolder folder;
    private final Clock clock;
    private final Database database;
    private @Nullable AppContext context;

    private OpenStore(StoreFolder folder, Clock clock, Database database) {
        this.folder = folder;
        this.clock = clock;
        this.database = database;
    }

    /** Opens the store of a folder; empty when another process holds the folder. */
    public static Optional<OpenStore> tryOpen(AppPaths paths, Clock clock) {
        if (!Files.exists(paths.storeFile())) {
            throw Problem.of("store.missing");
        }
        return StoreFolder.tryTake(paths).map(folder -> start(folder, clock));
    }

    /** As {@link #tryOpen}, and makes an empty store where there is none. */
    public static Optional<OpenStore> tryOpenOrCreate(AppPaths paths, Clock clock) {
        return StoreFolder.tryTake(paths).map(folder -> start(folder, clock));
    }

    /** Opens the store of a folder that this process holds already, or makes an empty one. */
    static OpenStore open(StoreFolder folder, Clock clock) {
        return start(folder, clock);
    }

    public AppPaths paths() {
        return folder.paths();
    }

    public Clock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public StoreSecrets secrets() {
        return folder.secrets();
    }

    /** The services, made when they are first asked for; a {@code Problem} while the store has no unit. */
    public synchronized AppContext context() {
        AppContext made = context;
        if (made == null) {
            made = new AppContext(database, clock, SearchFiles.of(folder));
            context = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        try (folder) {
            if (context == null) {
                database.close();
            } else {
                context.close();
            }
        }
    }

    private static OpenStore start(StoreFolder folder, Clock clock) {
        try {
            return new OpenStore(folder, clock, folder.openOrCreate(clock));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }
}
