package mx.ventanilla.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("long")
class BenchTest {
    @Test
    @Timeout(300)
    void startsTheRealProgramTenTimesUntilItTakesKeys() {
        List<BenchRow> rows = new Bench(PracticeScale.TINY, "start", null, Clock.systemUTC()).run(Progress.none());
        assertThat(rows).extracting(BenchRow::name).containsExactly("start.to.sign.in", "start.to.search",
                "start.enter.to.search", "start.memory.resident");
        assertThat(rows).allSatisfy(row -> assertThat(row.samples()).isEqualTo(10));
        assertThat(rows.getFirst().p50()).isBetween(1.0, rows.get(1).p50());
    }

    @Test
    void makesTheSameSearchesWithPlainSqlAndWithTrigrams() {
        StoreLocation.SharedServer server = (StoreLocation.SharedServer) TestStores.POSTGRES.newLocation();
        String address = server.url() + (server.url().contains("?") ? "&" : "?") + "user=" + server.user()
                + "&password=" + server.password();
        List<BenchRow> rows = new Bench(PracticeScale.TINY, "search", address, Clock.systemUTC()).run(Progress.none());
        assertThat(rows).extracting(BenchRow::name).contains("search.keystroke", "search.by.ear", "search.one.slip",
                "search.hard.found", "search.keystroke.sql.like", "search.keystroke.pg.trgm",
                "search.by.ear.pg.trgm", "search.one.slip.pg.trgm", "search.hard.found.pg.trgm");
        assertThat(rows).filteredOn(row -> row.name().equals("search.hard.found")).allSatisfy(
                row -> assertThat(row.p50()).isGreaterThan(90));
    }
}
