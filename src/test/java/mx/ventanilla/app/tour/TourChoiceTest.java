package mx.ventanilla.app.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mx.ventanilla.core.Problem;
import org.junit.jupiter.api.Test;

class TourChoiceTest {
    @Test
    void walksEverywhereInEveryOutfitUnlessAskedOtherwise() {
        TourChoice everything = TourChoice.of(List.of(), List.of());
        assertThat(everything.stops()).extracting(TourStop::name).doesNotHaveDuplicates()
                .containsExactlyElementsOf(TourStops.all().stream().map(TourStop::name).toList());
        assertThat(everything.outfits()).isEqualTo(TourOutfit.ALL);
    }

    @Test
    void walksOnlyWhereItIsSent() {
        TourChoice agenda = TourChoice.of(List.of("agenda"), List.of("1366x768-dark"));
        assertThat(agenda.stops()).extracting(TourStop::name).containsExactly("agenda");
        assertThat(agenda.outfits()).extracting(TourOutfit::name).containsExactly("1366x768-dark");
    }

    @Test
    void saysWhatThereIsWhenSentNowhere() {
        assertThatThrownBy(() -> TourChoice.of(List.of("cafeteria"), List.of())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.key()).isEqualTo("cli.tour.unknown"));
    }
}
