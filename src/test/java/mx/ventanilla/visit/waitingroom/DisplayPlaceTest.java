package mx.ventanilla.visit.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class DisplayPlaceTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D FREE = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D TELEVISION = new Rectangle2D(1366, 0, 1920, 1080);

    @Test
    void fillsTheSecondScreenWhicheverIsNamedFirst() {
        assertThat(DisplayPlace.among(List.of(DESK, TELEVISION), DESK, FREE))
                .isEqualTo(DisplayPlace.among(List.of(TELEVISION, DESK), DESK, FREE))
                .isEqualTo(new DisplayPlace(TELEVISION, true));
    }

    @Test
    void comesBackToACornerOfTheDesksScreenWhenTheTelevisionGoes() {
        DisplayPlace place = DisplayPlace.among(List.of(DESK), DESK, FREE);
        assertThat(place.fills()).isFalse();
        assertThat(FREE.contains(place.bounds())).isTrue();
        assertThat(place.bounds().getMaxX()).isEqualTo(FREE.getMaxX());
        assertThat(place.bounds().getMaxY()).isEqualTo(FREE.getMaxY());
    }

    @Test
    void followsATelevisionThatComesBackElsewhere() {
        Rectangle2D left = new Rectangle2D(-1280, 0, 1280, 720);
        assertThat(DisplayPlace.among(List.of(left, DESK), DESK, FREE)).isEqualTo(new DisplayPlace(left, true));
    }
}
