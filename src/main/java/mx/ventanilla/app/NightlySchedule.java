package mx.ventanilla.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.HttpLink;
import mx.ventanilla.sync.Outcome;
import mx.ventanilla.sync.Partner;
import mx.ventanilla.sync.SyncOccasions;
import mx.ventanilla.sync.SyncOccasions.Glance;
import mx.ventanilla.sync.SyncService;
import mx.ventanilla.sync.SyncTimes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to the region each night at the unit's own moment, some minutes after the start for a PC that is off at night
 * (sync.md F39), at the end of a shift, when the network is back, and at once for an urgent referral. The desk's work
 * never waits for it.
 */
final class NightlySchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlySchedule.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration GLANCE = Duration.ofSeconds(30);
    private final OpenStore store;
    private final BooleanSupplier network;
    private final ScheduledExecutorService worker;
    private volatile @Nullable ScheduledFuture<?> next;
    private Instant before;
    private Instant lastTalk;
    private boolean wasOnline;

    private NightlySchedule(OpenStore store, BooleanSupplier network) {
        this.store = store;
        this.network = network;
        this.before = store.clock().instant();
        this.lastTalk = Instant.EPOCH;
        this.wasOnline = network.getAsBoolean();
        this.worker = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("nightly-sync").factory());
    }

    static NightlySchedule start(OpenStore store) {
        NightlySchedule schedule = new NightlySchedule(store, NightlySchedule::isOnline);
        schedule.after(SyncTimes.afterStart(ThreadLocalRandom.current()), 0);
        var _ = schedule.worker.scheduleWithFixedDelay(schedule::glance, GLANCE.toMillis(), GLANCE.toMillis(),
                TimeUnit.MILLISECONDS);
        return schedule;
    }

    /** Begins nothing more; a session under way is cut, and the next one goes on from there. */
    @Override
    public void close() {
        worker.shutdown();
        ScheduledFuture<?> planned = next;
        if (planned != null) {
            planned.cancel(false);
        }
    }

    /** The one that is planned gives way: after each talk the next one is planned anew. */
    private void after(Duration wait, int attempt) {
        try {
            ScheduledFuture<?> planned = next;
            if (planned != null) {
                planned.cancel(false);
            }
            next = worker.schedule(() -> talk(attempt), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("no more sessions, the store is being closed");
        }
    }

    private void talk(int attempt) {
        boolean again = false;
        Duration asked = Duration.ZERO;
        lastTalk = store.clock().instant();
        try {
            again = store.carryOut(NightlySchedule::session) == Outcome.CUT && attempt < MOST_ATTEMPTS;
        } catch (Problem problem) {
            LOG.info("session put off: {}", problem.key());
            again = attempt < MOST_ATTEMPTS;
            asked = HttpLink.askedToWait(problem);
        } catch (RuntimeException fault) {
            LOG.error("session failed: {}", fault.getClass().getName());
        }
        after(again ? SyncTimes.retry(attempt, ThreadLocalRandom.current(), asked) : untilTonight(),
                again ? attempt + 1 : 0);
    }

    private void glance() {
        try {
            Instant now = store.clock().instant();
            boolean online = network.getAsBoolean();
            Glance glance = store.carryOut(open -> glanceAt(open, now, online));
            before = now;
            wasOnline = online;
            SyncOccasions.of(glance).ifPresent(occasion -> talk(0));
        } catch (Problem problem) {
            LOG.debug("nothing seen: {}", problem.key());
        } catch (RuntimeException fault) {
            LOG.error("glance failed: {}", fault.getClass().getName());
        }
    }

    private Glance glanceAt(OpenStore open, Instant now, boolean online) {
        if (!Clinic.isSetUp(open.database())) {
            return new Glance(before, now, true, false, false, false, now, List.of());
        }
        var unit = open.context().clinic().unit();
        ZoneId zone = open.context().clinic().unitClock().getZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Instant> ends = unit.shifts().stream().filter(shift -> shift.isWorkedOn(today))
                .map(shift -> SyncTimes.afterShift(open.database().node().id(),
                        today.plusDays(shift.crossesMidnight() ? 1 : 0).atTime(shift.ends()).atZone(zone).toInstant()))
                .toList();
        return new Glance(before, now, wasOnline, online, online && UnitSync.of(open).urgentWaits(),
                unit.unit().secondLevel(), lastTalk, ends);
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

    /** True when this computer has an address on some network; that the region answers is seen by asking it. */
    private static boolean isOnline() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(NightlySchedule::leadsOut);
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean leadsOut(NetworkInterface way) {
        try {
            return way.isUp() && !way.isLoopback() && way.getInetAddresses().hasMoreElements();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
