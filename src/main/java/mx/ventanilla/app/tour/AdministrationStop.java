package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.INSERT;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** Each part of Administración, and the form of a new record in each that has one. */
final class AdministrationStop implements TourStop {
    private static final int SECTIONS = 12;

    @Override
    public String name() {
        return "administration";
    }

    @Override
    public TourPerson person() {
        return TourPerson.ADMIN;
    }

    @Override
    public void walk(Hands hands) {
        hands.open("admin").shoot("section");
        for (int i = 1; i < SECTIONS; i++) {
            hands.press(PAGE_DOWN, SHORTCUT_DOWN).shoot("section").press(INSERT).press(ENTER).shoot("section-adding")
                    .press(ESCAPE).press(ESCAPE);
        }
    }
}
