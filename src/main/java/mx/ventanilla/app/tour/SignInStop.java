package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** Signing in, with a wrong password first, and the locked window. */
final class SignInStop implements TourStop {
    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public TourPerson person() {
        return TourPerson.NOBODY;
    }

    @Override
    public void walk(Hands hands) {
        hands.shoot("empty").focus("userNameField").type("laura").focus("passwordField").type("equivocada").press(ENTER)
                .await("signInProblem").shoot("refused").focus("passwordField").type(TourWindow.PASSWORD).press(ENTER)
                .await("contentArea");
        hands.press(L, SHORTCUT_DOWN).await("lockScreen").shoot("locked").type("equivocada").press(ENTER)
                .shoot("locked-refused").press(ESCAPE).type(TourWindow.PASSWORD).press(ENTER).shoot("unlocked");
    }
}
