package mx.ventanilla.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mx.ventanilla.app.bench.BenchRow;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.Exchange;
import mx.ventanilla.sync.HttpLink;
import mx.ventanilla.sync.Outcome;
import mx.ventanilla.sync.SyncTimes;

/**
 * Many units that talk to one hub: at once, or each at its own moment of the night as the program does it, with the
 * night's four hours made shorter.
 */
final class NightBench {
    private static final int PATIENCE = 100;
    private static final double NANOS_A_SECOND = 1e9;
    private static final Instant EVENING = Instant.parse("2027-03-05T18:00:00Z");
    private static final Duration UNTIL_THE_WINDOW = Duration.ofHours(7);
    private static final long WINDOW_SECONDS = Duration.ofHours(4).toSeconds();
    private final BenchHub hub;
    private final int night;

    /** @param night seconds for the four hours of the night; 0 when all begin at once */
    NightBench(BenchHub hub, int night) {
        this.hub = hub;
        this.night = night;
    }

    /**
     * How it went.
     *
     * @param talks seconds of each unit from its moment until it was done
     */
    record Night(double seconds, long changes, long turnedAway, List<Double> talks) {}

    /** Each unit until it is done. */
    Night run(int count, long changes) {
        List<BenchHub.Unit> units = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            units.add(hub.enrol(InventedLog.Content.VISITS, changes));
        }
        AtomicLong turnedAway = new AtomicLong();
        AtomicLong sent = new AtomicLong();
        List<Double> seconds = new ArrayList<>();
        long from = System.nanoTime();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> talks = new ArrayList<>();
            for (BenchHub.Unit unit : units) {
                talks.add(desks.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(momentOf(unit.log().node()));
                    long begun = System.nanoTime();
                    sent.addAndGet(talk(hub, unit, turnedAway));
                    return (System.nanoTime() - begun) / NANOS_A_SECOND;
                }));
            }
            for (Future<Double> talk : talks) {
                seconds.add(talk.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new Night((System.nanoTime() - from) / NANOS_A_SECOND, sent.get(), turnedAway.get(), seconds);
    }

    /** Milliseconds from the window's beginning to the unit's own moment. */
    private long momentOf(UUID node) {
        Duration own = Duration.between(EVENING.plus(UNTIL_THE_WINDOW),
                SyncTimes.nextNight(node, EVENING, ZoneOffset.UTC));
        return own.toMillis() * night / WINDOW_SECONDS;
    }

    /** Sessions until one is complete; a region that is busy is left alone for as long as it asks. */
    static long talk(BenchHub hub, BenchHub.Unit unit, AtomicLong turnedAway) throws InterruptedException {
        long sent = 0;
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            try (HttpLink link = hub.link(unit, hub.url())) {
                Exchange exchange = hub.session(unit, link).run();
                sent += exchange.sent();
                if (exchange.outcome() == Outcome.COMPLETE) {
                    return sent;
                }
            } catch (Problem busy) {
                turnedAway.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(SyncTimes.retry(0, ThreadLocalRandom.current(),
                        HttpLink.askedToWait(busy)).toMillis());
            }
        }
        throw new IllegalStateException("a unit does not come to its end");
    }

    /** The unit in the middle, the one that only one of twenty, of a hundred waits longer than, and the last one. */
    static BenchRow spread(String name, List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return new BenchRow(name, "s", sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99),
                sorted.getLast());
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
