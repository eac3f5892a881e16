package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The agenda of all rooms: a day, one visit, cutting and moving, one shift alone, another day. */
final class AgendaStop implements TourStop {
    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public void walk(Hands hands) {
        hands.open("agenda").shoot("day").press(DOWN).press(DOWN).press(DOWN).shoot("visit").press(ENTER)
                .shoot("opened")
                .press(ESCAPE);
        hands.press(X, SHORTCUT_DOWN).shoot("cut").press(N).shoot("next-free").press(V, SHORTCUT_DOWN).shoot("moved")
                .press(ESCAPE);
        hands.press(ENTER).press(R).shoot("repeat").press(ESCAPE).press(ESCAPE).press(C).press(DIGIT1).shoot("room")
                .press(S).shoot("week")
                .press(M).shoot("week-one-shift").press(M).press(M).press(S);
        hands.press(M).shoot("one-shift").press(M).shoot("other-shift").press(M);
        hands.press(G).shoot("go-to-day").type("+1").press(ENTER).shoot("next-day").press(RIGHT, SHORTCUT_DOWN)
                .shoot("day-after");
    }
}
