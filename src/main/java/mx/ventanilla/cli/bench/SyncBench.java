package mx.ventanilla.cli.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mx.ventanilla.app.bench.BenchRow;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TemporaryFolder;
import mx.ventanilla.sync.Exchange;
import mx.ventanilla.sync.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The exchange with a region: a hub on loopback, over TLS, and units with real stores or with invented logs. Both sides
 * share this computer's processors.
 */
public final class SyncBench {
    private static final String GROUP = "sync";
    private static final int VISITS_A_TRANSACTION = 10;
    private static final int AT_ONCE = 8;
    private static final long RURAL_LINE = 256_000;
    private static final int PATIENCE = 100;
    private static final double NANOS_A_SECOND = 1e9;
    private final Size size;
    private final @Nullable String only;
    private final @Nullable String postgres;
    private final Clock clock;

    /**
     * How much is measured.
     *
     * @param day changes of a day of a large unit
     * @param days how many days a unit was without a network
     * @param patients of the unit that begins
     * @param rows that the hub is given by eight units at once
     * @param nightly changes of each unit in the night of 150 units
     * @param night seconds for the four hours of the night: each unit calls at its own moment, so much earlier
     */
    public record Size(int day, int days, int patients, int rows, int units, int nightly, int night) {
        public static final Size USUAL = new Size(12_000, 7, 30_000, 80_000, 150, 1_200, 240);
        public static final Size WORST = new Size(12_000, 7, 200_000, 400_000, 150, 12_000, 2_400);
    }

    /** @param postgres JDBC address with user and password, of an empty database for the hub; null for files */
    public SyncBench(Size size, @Nullable String only, @Nullable String postgres, Clock clock) {
        this.size = size;
        this.only = only;
        this.postgres = postgres;
        this.clock = clock;
    }

    /** True when something of it was asked for by name: it takes minutes, so it is not measured with all the rest. */
    public static boolean isAsked(@Nullable String only) {
        return only != null && only.startsWith(GROUP);
    }

    public List<BenchRow> run() {
        List<BenchRow> rows = new ArrayList<>();
        if (wants("sync.hub") || wants("sync.night")) {
            rows.addAll(inFolder(this::hub));
        }
        if (wants("sync.day") || wants("sync.week")) {
            rows.addAll(inFolder(this::days));
        }
        if (wants("sync.load")) {
            rows.addAll(inFolder(this::load));
        }
        return rows.stream().filter(row -> only == null || row.name().startsWith(only)).toList();
    }

    private interface Measure {
        List<BenchRow> in(Path folder);
    }

    private static List<BenchRow> inFolder(Measure measure) {
        try (TemporaryFolder folder = new TemporaryFolder("ventanilla-bench")) {
            return measure.in(folder.path());
        }
    }

    private boolean wants(String group) {
        return only == null || only.startsWith(group) || group.startsWith(only);
    }

    /** Eight units with a long log each, and a night of many. */
    private List<BenchRow> hub(Path folder) {
        List<BenchRow> rows = new ArrayList<>();
        try (BenchHub hub = new BenchHub(folder.resolve("hub"), postgres, clock)) {
            if (wants("sync.hub")) {
                NightBench.Night all = new NightBench(hub, 0).run(AT_ONCE, size.rows() / AT_ONCE);
                rows.add(row("sync.hub.rows", "rows/s", all.changes() / all.seconds()));
            }
            if (wants("sync.night")) {
                rows.addAll(night(new NightBench(hub, size.night()).run(size.units(), size.nightly())));
            }
        }
        return rows;
    }

    private List<BenchRow> night(NightBench.Night night) {
        return List.of(row("sync.night.units", "units", night.talks().size()),
                row("sync.night.rows", "rows", night.changes()), row("sync.night.time", "s", night.seconds()),
                NightBench.spread("sync.night.unit", night.talks()),
                row("sync.night.told.to.wait", "requests", night.turnedAway()));
    }

    /** A real store sends a day, then many over a rural unit's line. */
    private List<BenchRow> days(Path folder) {
        List<BenchRow> rows = new ArrayList<>();
        try (BenchHub hub = new BenchHub(folder.resolve("hub"), postgres, clock);
                SlowLine line = new SlowLine(hub.port(), RURAL_LINE)) {
            if (wants("sync.day")) {
                rows.addAll(backlog("sync.day", folder.resolve("day"), hub, hub.url(), size.day()));
            }
            if (wants("sync.week")) {
                rows.addAll(backlog("sync.week", folder.resolve("week"), hub, line.url(), size.day() * size.days()));
            }
        }
        return rows;
    }

    private List<BenchRow> backlog(String name, Path folder, BenchHub hub, String url, int changes) {
        try (RegionUnit unit = new RegionUnit(folder, clock)) {
            unit.enrol(hub, url);
            complete(unit);
            unit.work(changes, VISITS_A_TRANSACTION);
            long from = System.nanoTime();
            Exchange exchange = complete(unit);
            double seconds = (System.nanoTime() - from) / NANOS_A_SECOND;
            return List.of(row(name + ".time", "s", seconds), row(name + ".changes", "rows", exchange.sent()),
                    row(name + ".sent", "KiB", exchange.bytesOut() / 1024.0));
        }
    }

    private static Exchange complete(RegionUnit unit) {
        Exchange exchange = unit.talk();
        if (exchange.outcome() != Outcome.COMPLETE) {
            throw new IllegalStateException(exchange.outcome().name());
        }
        return exchange;
    }

    /** A new computer of a unit that has many patients. */
    private List<BenchRow> load(Path folder) {
        try (BenchHub hub = new BenchHub(folder.resolve("hub"), postgres, clock);
                RegionUnit fresh = new RegionUnit(folder.resolve("fresh"), clock)) {
            BenchHub.Unit before = hub.enrol(new InventedLog(fresh.unit(), InventedLog.Content.PATIENTS,
                    2L * size.patients()));
            double filling = seconds(() -> fill(hub, before));
            fresh.enrol(hub, hub.url());
            List<Exchange> taken = new ArrayList<>();
            double loading = seconds(() -> taken.addAll(loaded(fresh)));
            long bytes = taken.stream().mapToLong(Exchange::bytesIn).sum();
            return List.of(row("sync.load.patients", "rows", fresh.count("patient")),
                    row("sync.load.time", "s", loading), row("sync.load.attempts", "sessions", taken.size()),
                    row("sync.load.received", "KiB", bytes / 1024.0),
                    row("sync.load.filling.the.hub", "rows/s", 2.0 * size.patients() / filling));
        }
    }

    private static void fill(BenchHub hub, BenchHub.Unit unit) {
        try {
            NightBench.talk(hub, unit, new AtomicLong());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A session that is cut while the region cuts the load is tried again, as the program does. */
    private static List<Exchange> loaded(RegionUnit unit) {
        List<Exchange> taken = new ArrayList<>();
        Outcome outcome = Outcome.CUT;
        for (int attempt = 0; attempt < PATIENCE && outcome != Outcome.COMPLETE; attempt++) {
            try {
                Exchange exchange = unit.talk();
                taken.add(exchange);
                outcome = exchange.outcome();
            } catch (Problem cut) {
                outcome = Outcome.CUT;
            }
        }
        return taken;
    }

    private static double seconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / NANOS_A_SECOND;
    }

    private static BenchRow row(String name, String unit, Number measured) {
        double value = measured.doubleValue();
        return new BenchRow(name, unit, 1, value, value, value, value);
    }
}
