package mx.ventanilla.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.RestoreAuthority;
import mx.ventanilla.db.RestoreReport;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.referral.ReferralServices;
import org.jspecify.annotations.Nullable;

/** A data folder held by this process, with its store open: what the window and every command work on. */
public final class OpenStore implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final StoreFolder folder;
    private final Clock clock;
    private final ReentrantReadWriteLock working = new ReentrantReadWriteLock();
    /** Taken before the monitor of this, never after it. */
    private final Object making = new Object();
    private final List<RestoreWatcher> watchers = new CopyOnWriteArrayList<>();
    private @Nullable Database database;
    private @Nullable AppContext context;
    private @Nullable ReferralServices referrals;
    private boolean left;
    private volatile @Nullable WindowDoor window;

    private OpenStore(StoreFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
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

    /** Holds a folder whose store may be damaged or missing; it is opened when it is first asked for. */
    public static Optional<OpenStore> tryHold(AppPaths paths, Clock clock) {
        return StoreFolder.tryTake(paths).map(folder -> new OpenStore(folder, clock));
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

    /** True when there is a store in the folder, whole or not. */
    public boolean hasStore() {
        return folder.hasStore();
    }

    /**
     * The store of the moment; after a restore it is another one.
     *
     * @throws Problem once it is closed: what still works beside it must not open it again
     */
    public synchronized Database database() {
        Database present = database;
        if (present == null) {
            if (left) {
                throw Problem.of("store.left");
            }
            present = folder.open(clock);
            database = present;
        }
        return present;
    }

    public StoreSecrets secrets() {
        return folder.secrets();
    }

    /** The services, made when they are first asked for; a {@code Problem} while the store has no unit. */
    public synchronized AppContext context() {
        AppContext made = context;
        if (made == null) {
            made = new AppContext(database(), clock, SearchFiles.of(folder));
            context = made;
        }
        return made;
    }

    /** The services of referrals, made when they are first asked for: they look for what came in meanwhile. */
    public ReferralServices referrals() {
        synchronized (making) {
            ReferralServices made = referrals;
            if (made == null) {
                made = ReferralParts.of(context(), folder.secrets());
                referrals = made;
            }
            return made;
        }
    }

    /** Carries out a command; a restore waits for its end. */
    public <T> T carryOut(Function<OpenStore, T> command) {
        working.readLock().lock();
        try {
            return command.apply(this);
        } finally {
            working.readLock().unlock();
        }
    }

    /** From now on a window works on this store. */
    public void showIn(WindowDoor door) {
        window = door;
    }

    /** The window that works on this store; empty while only a command does. */
    public Optional<WindowDoor> window() {
        return Optional.ofNullable(window);
    }

    public void watch(RestoreWatcher watcher) {
        watchers.add(watcher);
    }

    /**
     * Puts a verified backup in the store's place, after the commands under way, and opens it. Who watches lets go of the
     * store just before.
     *
     * @param authority asked with the verified copy
     */
    public RestoreReport restore(Path backup, RestoreAuthority authority, Progress progress) {
        takeForMyself();
        try {
            return new StoreRestore(this, folder, clock, List.copyOf(watchers)).run(backup, authority, progress);
        } finally {
            working.writeLock().unlock();
        }
    }

    /** Lets go of the store and keeps the folder. True when services were in use. */
    boolean release() {
        synchronized (making) {
            if (referrals != null) {
                referrals.close();
                referrals = null;
            }
            return releaseServices();
        }
    }

    private synchronized boolean releaseServices() {
        AppContext inUse = context;
        Database open = database;
        context = null;
        database = null;
        if (inUse != null) {
            inUse.close();
        } else if (open != null) {
            open.close();
        }
        return inUse != null;
    }

    @Override
    public void close() {
        try (folder) {
            leave();
        }
    }

    private synchronized void leave() {
        left = true;
        release();
    }

    private void takeForMyself() {
        try {
            if (!working.writeLock().tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of("backup.restore.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("backup.restore.busy");
        }
    }

    private static OpenStore start(StoreFolder folder, Clock clock) {
        try {
            OpenStore store = new OpenStore(folder, clock);
            store.database = folder.openOrCreate(clock);
            return store;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }
}
