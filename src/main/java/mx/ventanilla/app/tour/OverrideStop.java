package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCombination.ALT_DOWN;

/** What the desk sees less often: a rule that a supervisor may set aside, the calendar, and no place to be had. */
final class OverrideStop implements TourStop {
    @Override
    public String name() {
        return "override";
    }

    @Override
    public TourPerson person() {
        return TourPerson.SUPERVISOR;
    }

    @Override
    public void walk(Hands hands) {
        TourPeople people = TourPeople.of(hands.context());
        hands.open("reception").focus("searchField").type(people.expired()).press(ENTER).press(ENTER)
                .await("overrideField").shoot("rule").type("Trae su alta en papel").shoot("reason").press(ESCAPE)
                .press(ESCAPE).press(ESCAPE);
        hands.focus("searchField").type(people.unbooked()).press(ENTER).press(F3).focus("offersFromField")
                .press(DOWN, ALT_DOWN).shoot("calendar").press(ESCAPE).type("+700").press(ENTER)
                .shoot("no-offers").press(ESCAPE).press(ESCAPE);
    }
}
