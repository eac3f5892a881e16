package mx.ventanilla.app.bench;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.sync.StoredLog;
import mx.ventanilla.sync.SyncSession;
import mx.ventanilla.sync.UnitKeys;
import mx.ventanilla.sync.wire.NodeKeys;
import org.jspecify.annotations.Nullable;

/** Talks to a region without pause, sending the whole log again and again and taking patients, until it is closed. */
final class SyncLoad implements AutoCloseable {
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread thread;
    private final AtomicLong before = new AtomicLong();
    private volatile @Nullable SyncSession current;

    SyncLoad(BenchClinic clinic) {
        BareRegion region = new BareRegion(clinic.context().clinic().unit().unit().id(), clinic.context().clock());
        StoredLog log = new StoredLog(clinic.context().database());
        thread = Thread.ofPlatform().daemon().name("bench-sync").start(() -> {
            while (!closing.get()) {
                SyncSession session = new SyncSession(log, region, ownKeys(), region.partner().hub(),
                        region.partner().sign(), clinic.context().clock());
                current = session;
                session.run();
                before.addAndGet(session.exchange().sent() + session.exchange().received());
                current = null;
            }
        });
    }

    /** Records sent and taken so far. */
    long carried() {
        SyncSession talk = current;
        return before.get() + (talk == null ? 0 : talk.exchange().sent() + talk.exchange().received());
    }

    @Override
    public void close() {
        closing.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static NodeKeys ownKeys() {
        return UnitKeys.of(StoreSecrets.generate()).own();
    }
}
