package mx.ventanilla.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit for H2: one thread runs {@code CHECKPOINT SYNC}, and every caller waits for one that began after its own
 * commit. H2 calls fsync at no commit by itself. After one that failed nothing is acknowledged any more: the next one
 * might succeed although the disk has dropped what the failed one was for.
 */
final class CheckpointBarrier implements Durability {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointBarrier.class);

    private final Connection owner;
    private final WriteTurn turn;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private long wanted;
    private long forced;
    private boolean closing;
    private boolean stopped;
    private StoreLost.Cause failure = StoreLost.Cause.DISK;

    /** @param turn is taken for each checkpoint: it writes whatever all sessions have changed so far */
    CheckpointBarrier(Connection owner, WriteTurn turn) {
        this.owner = owner;
        this.turn = turn;
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
            while (forced < ticket && !stopped) {
                changed.awaitUninterruptibly();
            }
            if (forced < ticket) {
                throw new StoreLost(failure);
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
            for (long target = nextTarget(); target >= 0 && checkpoint(); target = nextTarget()) {
                settle(target);
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

    private void fail(StoreLost.Cause cause) {
        lock.lock();
        try {
            failure = cause;
        } finally {
            lock.unlock();
        }
    }

    private void settle(long target) {
        lock.lock();
        try {
            forced = target;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long nextTarget() {
        lock.lock();
        try {
            while (wanted == forced && !closing) {
                changed.awaitUninterruptibly();
            }
            return wanted == forced ? -1 : wanted;
        } finally {
            lock.unlock();
        }
    }

    private boolean checkpoint() {
        return turn.take(this::forceNow);
    }

    private boolean forceNow() {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            return true;
        } catch (SQLException e) {
            LOG.error("checkpoint failed, SQLState {}", e.getSQLState());
            fail(StoreTrouble.causeOf(e));
            return false;
        }
    }
}
