package mx.ventanilla.db;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction at a time, in the order of asking. When H2 writes a chunk it takes the present state of all sessions, one
 * table after the other: of a transaction that another thread is at meanwhile a part reaches the disk, without what would
 * take it back after a power cut.
 */
public final class WriteTurn {
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Waits for the turn, and keeps it until the work has ended. */
    public <T extends @Nullable Object> T take(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** True when somebody waits for the turn. */
    boolean isAwaited() {
        return turn.hasQueuedThreads();
    }
}
