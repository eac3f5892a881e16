package mx.ventanilla.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ventanilla.app.bench.BenchRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class SyncBenchTest {
    @Test
    void measuresADayAWeekAFirstLoadTheHubAndANight() {
        SyncBench.Size small = new SyncBench.Size(60, 2, 200, 240, 5, 30, 2);
        List<BenchRow> rows = new SyncBench(small, "sync", null, Clock.systemUTC()).run();
        Map<String, Double> figures = rows.stream().collect(Collectors.toMap(BenchRow::name, BenchRow::p50));
        assertThat(figures).containsEntry("sync.night.rows", 150.0).containsEntry("sync.load.patients", 200.0);
        assertThat(figures.get("sync.day.changes")).isGreaterThanOrEqualTo(60);
        assertThat(figures.get("sync.week.changes")).isGreaterThanOrEqualTo(120);
        assertThat(figures.get("sync.hub.rows")).isPositive();
        assertThat(rows).filteredOn(row -> row.name().equals("sync.night.unit")).extracting(BenchRow::samples)
                .containsExactly(5);
    }

    @Test
    void measuresOnlyWhatIsAskedFor() {
        SyncBench.Size small = new SyncBench.Size(30, 2, 20, 24, 2, 9, 2);
        assertThat(new SyncBench(small, "sync.hub", null, Clock.systemUTC()).run()).extracting(BenchRow::name)
                .containsExactly("sync.hub.rows");
        assertThat(SyncBench.isAsked("sync.day")).isTrue();
        assertThat(SyncBench.isAsked(null)).isFalse();
    }
}
