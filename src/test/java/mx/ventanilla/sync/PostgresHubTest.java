package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import mx.ventanilla.hub.TestHub;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A region whose hub is on PostgreSQL, as a real one is. */
@Execution(ExecutionMode.CONCURRENT)
class PostgresHubTest {
    @Test
    void unitsAndAHubOnPostgresAgreeAfterRandomHistories() {
        assertThat(ConvergenceTest.playOn(TestHub.onPostgres(SimulatedRegion.CLOCK), 5, 6, 60)).isEqualTo(6);
    }

    @Test
    @Tag("long")
    void unitsAndAHubOnPostgresAgreeAfterAThousandRandomHistories() {
        int count = Integer.getInteger("ventanilla.histories.count", 1_000);
        assertThat(ConvergenceTest.playOn(TestHub.onPostgres(SimulatedRegion.CLOCK), 1, count, 60)).isEqualTo(count);
    }
}
