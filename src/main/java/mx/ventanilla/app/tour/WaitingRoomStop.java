package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F9;

/** The waiting room's screen, beside the desk's and by itself. */
final class WaitingRoomStop implements TourStop {
    @Override
    public String name() {
        return "waitingRoom";
    }

    @Override
    public String screen() {
        return "waitingRoom";
    }

    @Override
    public void walk(Hands hands) {
        hands.open("waitingRoom").shoot("preview").press(F9).shoot("shown").press(F7);
    }
}
