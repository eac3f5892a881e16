package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F9;

/** The Unifila: free places, who waits, a place given. */
final class UnifilaStop implements TourStop {
    @Override
    public String name() {
        return "unifila";
    }

    @Override
    public void walk(Hands hands) {
        hands.open("unifila").shoot("board").press(F6).shoot("preferred").press(F9).shoot("given");
    }
}
