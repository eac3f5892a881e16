package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.F9;

/** Urgencias as the physician sees it: classify, call. */
final class TriageStop implements TourStop {
    @Override
    public String name() {
        return "triage";
    }

    @Override
    public TourPerson person() {
        return TourPerson.DOCTOR;
    }

    @Override
    public void walk(Hands hands) {
        hands.open("urgent").shoot("list").press(DIGIT3).shoot("classified").press(F9).shoot("called");
    }
}
