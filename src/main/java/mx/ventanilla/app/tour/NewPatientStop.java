package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The form of a patient who is not known yet. */
final class NewPatientStop implements TourStop {
    @Override
    public String name() {
        return "new-patient";
    }

    @Override
    public void walk(Hands hands) {
        hands.press(F7).shoot("empty").press(ENTER, SHORTCUT_DOWN).shoot("faults").press(ESCAPE).press(ESCAPE);
    }
}
