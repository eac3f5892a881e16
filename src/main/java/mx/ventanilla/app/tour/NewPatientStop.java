package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.Z;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The form of a patient who is not known yet: blank, with faults, with somebody very alike, with its parts open; registered, and taken back. */
final class NewPatientStop implements TourStop {
    private static final int ESSENTIAL_FIELDS = 9;

    @Override
    public String name() {
        return "new-patient";
    }

    @Override
    public void walk(Hands hands) {
        hands.press(F7).shoot("empty").press(ENTER, SHORTCUT_DOWN).shoot("faults");
        hands.focus("givenNamesField").type("Josefina").press(ENTER).type("Acosta").press(ENTER).type("Garcia")
                .press(ENTER).type("15041969").press(ENTER).type("m").shoot("candidates");
        write(hands, "givenNamesField", "Maria");
        write(hands, "firstSurnameField", "Garcia");
        write(hands, "secondSurnameField", "Lopez");
        for (int field = 0; field < ESSENTIAL_FIELDS; field++) {
            hands.press(ENTER);
        }
        hands.press(ENTER).press(ENTER).press(ENTER).press(ENTER).press(ENTER).press(ENTER).shoot("parts");
        write(hands, "birthDateField", "14031979");
        hands.press(ENTER).type("m").press(ENTER).press(ENTER, SHORTCUT_DOWN)
                .shoot("registered").press(Z, SHORTCUT_DOWN).shoot("registration-undone");
        hands.press(ESCAPE).press(ESCAPE);
    }

    /** In the place of what stands there. */
    private static void write(Hands hands, String field, String text) {
        hands.focus(field).press(A, SHORTCUT_DOWN).type(text);
    }
}
