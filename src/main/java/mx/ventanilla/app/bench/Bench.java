package mx.ventanilla.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
    private final Clock clock;

    /**
     * @param only beginning of the names to be measured, null for all
     */
    public Bench(PracticeScale scale, @Nullable String only, Clock clock) {
        this.scale = scale;
        this.only = only;
        this.clock = clock;
    }

    /** Measures in a throw-away folder. */
    public List<BenchRow> run(Progress progress) {
        try (TemporaryFolder temporary = new TemporaryFolder("ventanilla-bench")) {
            Path folder = temporary.path();
            List<BenchRow> rows = new ArrayList<>();
            if (wants("search") || wants("arrival") || wants("memory") || wants("practice")) {
                rows.addAll(onClinic(folder, progress));
            }
            if (wants("roster")) {
                rows.addAll(new RosterBench(Math.min(ROSTER_ROWS, scale.patients()), clock).run(folder));
            }
            return rows.stream().filter(row -> only == null || row.name().startsWith(only)).toList();
        }
    }

    private List<BenchRow> onClinic(Path folder, Progress progress) {
        List<BenchRow> rows = new ArrayList<>();
        try (StoreFolder held = StoreFolder.take(new AppPaths(folder.resolve("clinic")))) {
            Samples creation = new Samples();
            List<PracticeAccount> accounts = new ArrayList<>();
            creation.time(() -> accounts.addAll(
                    new PracticeClinic(scale, SEED, PracticeClinic.USUAL_MOMENT).create(held, progress)));
            rows.add(creation.row("practice.create"));
            Samples opening = new Samples();
            long from = System.nanoTime();
            try (BenchClinic clinic = BenchClinic.open(held, accounts)) {
                opening.add((System.nanoTime() - from) / 1e6);
                rows.add(opening.row("practice.open.to.search"));
                rows.addAll(new SearchBench(clinic).run());
                rows.addAll(new ArrivalBench(clinic).run());
                rows.add(memory());
            }
        }
        return rows;
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
