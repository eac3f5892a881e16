package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.INSERT;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;

/** Each part of Administración, and the form of a new record, with its faults, in each that has one. */
final class AdministrationStop implements TourStop {
    private static final List<Part> PARTS = List.of(new Part("shifts", true), new Part("services", true),
            new Part("rooms", true), new Part("duties", false), new Part("staff", true), new Part("closed-days", true),
            new Part("settings", false), new Part("users", true), new Part("roster", false), new Part("audit", false),
            new Part("backup", false));

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
        hands.open("admin").shoot("unit");
        for (Part part : PARTS) {
            hands.press(PAGE_DOWN, SHORTCUT_DOWN).shoot(part.name());
            if (part.grows()) {
                hands.press(INSERT).press(S, SHORTCUT_DOWN).shoot(part.name() + "-faults").press(ESCAPE).press(ESCAPE);
            }
        }
    }

    /** @param grows whether records can be added */
    private record Part(String name, boolean grows) {}
}
