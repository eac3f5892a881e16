package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The reports of the day: all shifts, one shift, the day before. */
final class ReportsStop implements TourStop {
    @Override
    public String name() {
        return "reports";
    }

    @Override
    public TourPerson person() {
        return TourPerson.SUPERVISOR;
    }

    @Override
    public void walk(Hands hands) {
        hands.open("reports").shoot("day").press(F9).await("printPreviewButton").shoot("print-preview").press(ESCAPE)
                .press(M).shoot("one-shift").press(LEFT, SHORTCUT_DOWN).shoot("day-before");
    }
}
