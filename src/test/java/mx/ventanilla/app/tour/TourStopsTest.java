package mx.ventanilla.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import mx.ventanilla.app.EveryWorkspace;
import org.junit.jupiter.api.Test;

class TourStopsTest {
    @Test
    void theWalkThroughAdministrationKnowsEveryPart() {
        assertThat(AdministrationStop.parts()).containsExactlyElementsOf(EveryWorkspace.partsOfAdministration());
    }

    @Test
    void everyWorkspaceHasItsStop() {
        assertThat(TourStops.all()).extracting(TourStop::screen).containsAll(EveryWorkspace.ids());
    }

    @Test
    void theRestoreIsTheLastBecauseEverybodyMustSignInAgain() {
        assertThat(TourStops.all().getLast()).isInstanceOf(RestoreStop.class);
    }
}
