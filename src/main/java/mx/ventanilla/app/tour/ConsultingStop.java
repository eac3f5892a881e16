package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.P;

/** The consulting room: who is inside, the next appointment, finish and call, begin. */
final class ConsultingStop implements TourStop {
    @Override
    public String name() {
        return "consulting";
    }

    @Override
    public TourPerson person() {
        return TourPerson.DOCTOR;
    }

    @Override
    public String screen() {
        return "consultation";
    }

    @Override
    public void walk(Hands hands) {
        hands.await("consultingScreen").shoot("opened").press(P).shoot("next-appointment").press(DIGIT1).press(F9)
                .shoot("called").press(ENTER).shoot("begun").press(F7).shoot("nobody-inside");
    }
}
