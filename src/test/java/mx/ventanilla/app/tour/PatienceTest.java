package mx.ventanilla.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private long seconds;
    private final Patience patience = new Patience(() -> TimeUnit.SECONDS.toNanos(seconds));

    @Test
    void endsSoonWhenNothingIsUnderWay() {
        seconds = 19;
        assertThat(patience.isOver(false)).isFalse();
        seconds = 21;
        assertThat(patience.isOver(false)).isTrue();
    }

    @Test
    void waitsForALongPieceOfWorkAndForWhatItShows() {
        seconds = 90;
        assertThat(patience.isOver(true)).isFalse();
        seconds = 100;
        assertThat(patience.isOver(false)).isFalse();
        seconds = 111;
        assertThat(patience.isOver(false)).isTrue();
    }

    @Test
    void endsAlsoWithWorkThatNeverDoes() {
        seconds = 290;
        assertThat(patience.isOver(true)).isFalse();
        seconds = 301;
        assertThat(patience.isOver(true)).isTrue();
    }
}
