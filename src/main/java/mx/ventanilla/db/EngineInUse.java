package mx.ventanilla.db;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that a store runs on, opened again when it cannot go on. An engine opened so has first been forced: what it
 * shows is kept. When the disk stays full it is opened for reading only, until something is to be written.
 */
final class EngineInUse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineInUse.class);
    private static final int MOST_OPENINGS = 6;
    private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_ATTEMPTS = 20;
    private static final long LET_GO_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final StoreLocation location;
    private final StoreSecrets secrets;
    private final DiskRoom room;
    private final ReentrantLock opening = new ReentrantLock();
    private LongConsumer kept = seq -> {};
    private volatile Live live;
    private volatile boolean closed;
    private long periodBegan;
    private int openings;
    private boolean wasFull;

    EngineInUse(StoreLocation location, StoreSecrets secrets, Engine first) {
        this.location = location;
        this.secrets = secrets;
        this.room = DiskRoom.of(location);
        this.live = Live.on(first);
    }

    /** Told, after each new opening, up to which change everything is kept. */
    void whenReplaced(LongConsumer listener) {
        kept = listener;
    }

    DiskRoom room() {
        return room;
    }

    Live live() {
        return live;
    }

    /** An engine that can be written to; a {@code Problem} while the disk is full. */
    Live writable() {
        Live present = live;
        if (present.engine().isReadOnly()) {
            replace(present, new StoreLost(StoreLost.Cause.NO_ROOM));
            if (live.engine().isReadOnly()) {
                throw Problem.of("store.disk.full");
            }
        }
        return live;
    }

    <T extends @Nullable Object> T read(Function<Handle, T> query) {
        Live present = live;
        try {
            return present.read(query);
        } catch (StoreLost lost) {
            replace(present, lost);
            return again(query);
        }
    }

    private <T extends @Nullable Object> T again(Function<Handle, T> query) {
        try {
            return live.read(query);
        } catch (StoreLost lost) {
            throw Problem.of("store.closed");
        }
    }

    /** Puts a newly opened engine in the place of one that failed, unless another thread already has. */
    void replace(Live failed, StoreLost why) {
        opening.lock();
        try {
            if (live.engine() == failed.engine()) {
                requireFew();
                LOG.warn("the store is opened again: {}", why.getMessage());
                failed.engine().abandon();
                Live next = Live.on(openAgain(why));
                long last = next.read(NodeRow::read).nextSeq() - 1;
                live = next;
                if (!next.engine().isReadOnly()) {
                    kept.accept(last);
                }
            }
        } finally {
            opening.unlock();
        }
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            live.engine().close();
        } finally {
            opening.unlock();
        }
    }

    private void requireFew() {
        long now = System.nanoTime();
        if (openings == 0 || now - periodBegan > WITHIN_NANOS) {
            periodBegan = now;
            openings = 0;
            wasFull = false;
        }
        if (closed || ++openings > MOST_OPENINGS) {
            throw Problem.of("store.closed");
        }
    }

    /** Full again although it could be opened a moment ago: then it is left as it is, and read. */
    private Engine openAgain(StoreLost why) {
        if (!(location instanceof StoreLocation.LocalFile file)) {
            throw Problem.of("store.closed");
        }
        boolean roomMade = why.isForRoom() && room.alarm();
        boolean stillFull = why.isForRoom() && wasFull && !roomMade;
        wasFull = why.isForRoom() && !stillFull;
        if (stillFull) {
            return onceLetGo(() -> Engine.openForReading(file, secrets));
        }
        try {
            return openForced(file, why);
        } catch (Problem | StoreLost full) {
            LOG.warn("the store can only be read");
            wasFull = false;
            return onceLetGo(() -> Engine.openForReading(file, secrets));
        }
    }

    /** This process alone has the folder: a file in use is the failed engine's, whose last threads are on their way out. */
    private static Engine onceLetGo(Supplier<Engine> opening) {
        for (int attempt = 1;; attempt++) {
            try {
                return opening.get();
            } catch (Problem problem) {
                if (!problem.key().equals("store.already.open") || attempt == MOST_ATTEMPTS) {
                    throw problem;
                }
                LockSupport.parkNanos(LET_GO_NANOS);
            }
        }
    }

    private Engine openForced(StoreLocation.LocalFile file, StoreLost why) {
        if (!why.isForRoom()) {
            Engine.forceWhole(file);
        }
        Engine next = onceLetGo(() -> Engine.open(file, secrets));
        try {
            next.durability().force();
            return next;
        } catch (RuntimeException e) {
            next.abandon();
            throw e;
        }
    }
}
