package mx.ventanilla.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit for H2: one thread runs {@code CHECKPOINT SYNC}, and every caller waits for one that began after its own
 * commit. H2 calls fsync at no commit by itself.
 */
final class CheckpointBarrier implements Durability {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointBarrier.class);

    private final Connection owner;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private long wanted;
    private long forced;
    private long failed;
    private boolean closing;
    private boolean stopped;
    private @Nullable SQLException lastFailure;

    CheckpointBarrier(Connection owner) {
        this.owner = owner;
        this.thread = new Thread(this::run, "checkpoint");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void force() {
        lock.lock();
        try {
            long ticket = ++wanted;
            changed.signalAll();
            while (forced < ticket && failed < ticket && !stopped) {
                changed.awaitUninterruptibly();
            }
            if (forced < ticket) {
                throw Problem.of("store.not.forced");
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (long target = nextTarget(); target >= 0; target = nextTarget()) {
                settle(target, checkpoint());
            }
        } finally {
            stop();
        }
    }

    /** However the thread ends, nobody waits for it any more. */
    private void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void settle(long target, boolean ok) {
        lock.lock();
        try {
            if (ok) {
                forced = Math.max(forced, target);
            } else {
                failed = Math.max(failed, target);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long nextTarget() {
        lock.lock();
        try {
            while (wanted == Math.max(forced, failed) && !closing) {
                changed.awaitUninterruptibly();
            }
            return wanted == Math.max(forced, failed) ? -1 : wanted;
        } finally {
            lock.unlock();
        }
    }

    private boolean checkpoint() {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            lastFailure = null;
            return true;
        } catch (SQLException e) {
            if (lastFailure == null) {
                LOG.error("checkpoint failed, SQLState {}", e.getSQLState());
            }
            lastFailure = e;
            return false;
        }
    }
}
