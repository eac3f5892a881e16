package mx.ventanilla.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.app.SelfProcess;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeAccount;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/** Measures the program on invented clinics with fixed seeds, each thing after a warm-up. */
public final class Bench {
    private static final long SEED = 7;
    private static final int MEGABYTE = 1 << 20;
    private static final int ROSTER_ROWS = 60_000;
    private final PracticeScale scale;
    private final @Nullable String only;
    private final @Nullable String postgres;
    private final Clock clock;

    /**
     * @param only beginning of the names to be measured, null for all
     * @param postgres JDBC address, with user and password, of a PostgreSQL to compare searches with; null for none
     */
    public Bench(PracticeScale scale, @Nullable String only, @Nullable String postgres, Clock clock) {
        this.scale = scale;
        this.only = only;
        this.postgres = postgres;
        this.clock = clock;
    }

    /** Measures in a throw-away folder. */
    public List<BenchRow> run(Progress progress) {
        try (TemporaryFolder temporary = new TemporaryFolder("ventanilla-bench")) {
            Path folder = temporary.path();
            List<BenchRow> rows = new ArrayList<>();
            if (wants("search") || wants("arrival") || wants("memory") || wants("practice")
                    || wants("start") || wants("duplicates") || wants("agenda")
                    || wants("referral")) {
                rows.addAll(onClinic(folder, progress));
            }
            if (wants("roster")) {
                rows.addAll(new RosterBench(Math.min(ROSTER_ROWS, scale.patients()), clock).run(folder));
            }
            if (wants("day")) {
                rows.addAll(new DayBench().run(folder, progress));
            }
            if (wants("grid") && (only != null || SelfProcess.canShowWindow())) {
                rows.addAll(new GridBench().run());
            }
            return rows.stream().filter(row -> only == null || row.name().startsWith(only)).toList();
        }
    }

    private List<BenchRow> onClinic(Path folder, Progress progress) {
        List<BenchRow> rows = new ArrayList<>();
        AppPaths paths = new AppPaths(folder.resolve("clinic"));
        List<PracticeAccount> accounts = new ArrayList<>();
        try (StoreFolder held = StoreFolder.take(paths)) {
            Samples creation = new Samples();
            creation.time(() -> accounts.addAll(
                    new PracticeClinic(scale, SEED, PracticeClinic.USUAL_MOMENT).create(held, progress)));
            rows.add(creation.row("practice.create"));
        }
        try (StoreFolder held = StoreFolder.take(paths)) {
            rows.addAll(inside(held, accounts));
        }
        if (wants("start") && (only != null || SelfProcess.canShowWindow())) {
            rows.addAll(new StartBench(paths, BenchClinic.desk(accounts), folder).run());
        }
        return rows;
    }

    private List<BenchRow> inside(StoreFolder held, List<PracticeAccount> accounts) {
        Samples opening = new Samples();
        long from = System.nanoTime();
        try (BenchClinic clinic = BenchClinic.open(held, accounts)) {
            opening.add((System.nanoTime() - from) / 1e6);
            List<BenchRow> rows = new ArrayList<>(List.of(opening.row("practice.open.to.search")));
            if (wants("search")) {
                rows.addAll(new SearchBench(clinic, postgres).run());
            }
            if (wants("arrival")) {
                rows.addAll(new ArrivalBench(clinic).run());
            }
            if (wants("agenda")) {
                rows.addAll(new AgendaBench(clinic).run());
            }
            if (wants("duplicates")) {
                rows.addAll(new DuplicateBench(clinic, scale.patients()).run());
            }
            if (wants("referral")) {
                rows.addAll(new ReferralBench(clinic).run());
            }
            if (wants("memory")) {
                rows.add(memory());
            }
            return rows;
        }
    }

    private boolean wants(String group) {
        return only == null || only.startsWith(group) || group.startsWith(only);
    }

    private static BenchRow memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Samples used = new Samples();
        used.add((double) (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
        return used.row("memory.heap", "MB");
    }
}
