package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.INSERT;
import static javafx.scene.input.KeyCombination.ALT_DOWN;

/** Turno: what to look at, an absence from its form to the call list, and the closing of yesterday's shift. */
final class ShiftStop implements TourStop {
    @Override
    public String name() {
        return "shift";
    }

    @Override
    public TourPerson person() {
        return TourPerson.SUPERVISOR;
    }

    @Override
    public void walk(Hands hands) {
        hands.open("shift").shoot("opening").press(DIGIT2, ALT_DOWN).shoot("absences").press(INSERT)
                .shoot("new-absence")
                .press(DOWN).press(DOWN).focus("reasonField").type("Incapacidad").shoot("typed").press(F5)
                .shoot("proposal").press(F9).shoot("calls");
        hands.press(DIGIT3, ALT_DOWN).shoot("closing").press(F2).shoot("closing-marked").press(DIGIT4, ALT_DOWN)
                .shoot("paper");
    }
}
