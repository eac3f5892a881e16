package mx.ventanilla.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.Outcome;
import mx.ventanilla.sync.Partner;
import mx.ventanilla.sync.SyncService;
import mx.ventanilla.sync.SyncTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to the region each night at the unit's own moment, and some minutes after the start for a PC that is off at
 * night (sync.md F39). The desk's work never waits for it.
 */
final class NightlySchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlySchedule.class);
    private static final int MOST_ATTEMPTS = 12;
    private final OpenStore store;
    private final ScheduledExecutorService worker;

    private NightlySchedule(OpenStore store) {
        this.store = store;
        this.worker = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("nightly-sync").factory());
    }

    static NightlySchedule start(OpenStore store) {
        NightlySchedule schedule = new NightlySchedule(store);
        schedule.after(SyncTimes.afterStart(ThreadLocalRandom.current()), 0);
        return schedule;
    }

    /** Begins nothing more; a session under way is cut, and the next one goes on from there. */
    @Override
    public void close() {
        worker.shutdown();
    }

    private void after(Duration wait, int attempt) {
        try {
            var _ = worker.schedule(() -> talk(attempt), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("no more sessions, the store is being closed");
        }
    }

    private void talk(int attempt) {
        boolean again = false;
        try {
            again = store.carryOut(NightlySchedule::session) == Outcome.CUT && attempt < MOST_ATTEMPTS;
        } catch (Problem problem) {
            LOG.info("session put off: {}", problem.key());
            again = attempt < MOST_ATTEMPTS;
        } catch (RuntimeException fault) {
            LOG.error("session failed: {}", fault.getClass().getName());
        }
        after(again ? SyncTimes.retry(attempt, ThreadLocalRandom.current()) : untilTonight(), again ? attempt + 1 : 0);
    }

    private static Outcome session(OpenStore open) {
        SyncService sync = UnitSync.of(open);
        boolean reachable = sync.partner().filter(partner -> !partner.url().isEmpty())
                .filter(partner -> partner.state() == Partner.Standing.ENROLLED
                        || partner.state() == Partner.Standing.HUB_OUTDATED)
                .isPresent();
        return reachable ? sync.run().outcome() : Outcome.COMPLETE;
    }

    private Duration untilTonight() {
        Instant now = store.clock().instant();
        ZoneId zone = store.clock().getZone();
        return Duration.between(now, SyncTimes.nextNight(store.database().node().id(), now, zone));
    }
}
