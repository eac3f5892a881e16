package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.INSERT;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;

/** Each part of Administración, and the form of a new record, with its faults, in each that has one. */
final class AdministrationStop implements TourStop {
    private static final List<Part> PARTS = List.of(new Part("unit", false), new Part("shifts", true),
            new Part("services", true), new Part("rooms", true), new Part("duties", false), new Part("staff", true),
            new Part("closedDays", true), new Part("hospitals", true), new Part("routes", true),
            new Part("destinations", true), new Part("policyWaits", true), new Part("settings", false),
            new Part("users", true), new Part("roster", false), new Part("arco", true), new Part("audit", false),
            new Part("backup", false), new Part("partnerKeys", false));

    @Override
    public String name() {
        return "administration";
    }

    @Override
    public TourPerson person() {
        return TourPerson.ADMIN;
    }

    /** Ids of the parts that are walked through. */
    static List<String> parts() {
        return PARTS.stream().map(Part::id).toList();
    }

    @Override
    public String screen() {
        return "admin";
    }

    @Override
    public void walk(Hands hands) {
        hands.open("admin");
        for (Part part : PARTS) {
            hands.section(part.id()).shoot(part.id());
            if (part.grows()) {
                hands.press(INSERT).press(BACK_SPACE).press(S, SHORTCUT_DOWN).shoot(part.id() + "-faults")
                        .press(D, SHORTCUT_DOWN);
            }
            if (part.id().equals("users")) {
                hands.press(END).press(F6).shoot("users-one-time-password");
            }
        }
    }

    /** @param grows whether records can be added */
    private record Part(String id, boolean grows) {}
}
