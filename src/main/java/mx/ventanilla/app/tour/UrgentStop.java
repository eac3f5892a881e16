package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.F4;

/** Urgencias at the desk: two people whom nobody can name. */
final class UrgentStop implements TourStop {
    @Override
    public String name() {
        return "urgent";
    }

    @Override
    public void walk(Hands hands) {
        hands.open("urgent").shoot("nobody").press(F4).press(F4).shoot("registered");
    }
}
