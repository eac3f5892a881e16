package mx.ventanilla.db;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells screens what changed, from the numbers of the change log alone: at once after this process's own transactions,
 * and within a quarter of a second after those of another PC on the same server.
 */
public final class ChangeFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final long POLL_MILLIS = 250;
    private static final long RETRY_MILLIS = 2000;
    private static final int PAGE = 2000;

    private final Reader store;
    private final boolean shared;
    private final List<Consumer<Changes>> consumers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread thread;
    private final List<Change> reminders = new ArrayList<>();
    private long seen;
    private long acknowledged;
    private boolean closing;

    ChangeFeed(Reader store, long seen, boolean shared) {
        this.store = store;
        this.shared = shared;
        this.seen = seen;
        this.acknowledged = seen;
        this.thread = new Thread(this::run, "change-feed");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the feed reads from. */
    interface Reader {
        <T extends @Nullable Object> T read(Function<Handle, T> query);
    }

    /** The consumer is called on the feed's own thread, one call at a time, in the order of the log. */
    public Subscription subscribe(Consumer<Changes> consumer) {
        consumers.add(consumer);
        return () -> consumers.remove(consumer);
    }

    /**
     * Tells of records again of which nothing was written: how far they have come on their way is other than before.
     * Whoever shows them reads them anew.
     */
    public void remind(List<Change> changes) {
        lock.lock();
        try {
            reminders.addAll(changes);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Up to this number everything lies on disk. */
    void acknowledged(long seq) {
        lock.lock();
        try {
            acknowledged = Math.max(acknowledged, seq);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (true) {
            long limit = awaitNews();
            if (limit < 0) {
                return;
            }
            try {
                deliver(limit);
                deliverReminders();
            } catch (RuntimeException e) {
                LOG.error("change feed could not read: {}", e.getClass().getSimpleName());
                awaitBetterTimes();
            }
        }
    }

    private long awaitNews() {
        lock.lock();
        try {
            long nanos = shared ? TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS) : Long.MAX_VALUE;
            while (!closing && acknowledged <= seen && reminders.isEmpty() && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
            return closing ? -1 : shared ? Long.MAX_VALUE : acknowledged;
        } catch (InterruptedException e) {
            return -1;
        } finally {
            lock.unlock();
        }
    }

    /** After a failed read: without it a store that has closed itself would keep the thread and the log busy. */
    private void awaitBetterTimes() {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS);
            while (!closing && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void deliver(long limit) {
        List<Change> page = read(limit);
        while (!page.isEmpty()) {
            seen = page.getLast().seq();
            tell(page);
            page = page.size() < PAGE ? new ArrayList<>() : read(limit);
        }
    }

    private void deliverReminders() {
        List<Change> due = new ArrayList<>();
        lock.lock();
        try {
            due.addAll(reminders);
            reminders.clear();
        } finally {
            lock.unlock();
        }
        if (!due.isEmpty()) {
            tell(due);
        }
    }

    private void tell(List<Change> page) {
        Changes changes = new Changes(page);
        for (Consumer<Changes> consumer : consumers) {
            tell(consumer, changes);
        }
    }

    private static void tell(Consumer<Changes> consumer, Changes changes) {
        try {
            consumer.accept(changes);
        } catch (RuntimeException e) {
            LOG.error("a listener of the change feed failed", e);
        }
    }

    private List<Change> read(long limit) {
        return store.read(handle -> handle.createQuery("""
                select seq, entity, entity_id from change_log where seq > :seen and seq <= :limit
                order by seq fetch first 2000 rows only""").bind("seen", seen).bind("limit", limit)
                .map((row, context) -> new Change(row.getLong(1), Entity.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class)))
                .list());
    }
}
