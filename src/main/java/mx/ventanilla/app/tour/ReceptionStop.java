package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.Z;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The desk through its day: found, arrived, refused, without an appointment, booked, changed, urgent. */
final class ReceptionStop implements TourStop {
    @Override
    public String name() {
        return "reception";
    }

    @Override
    public void walk(Hands hands) {
        TourPeople people = TourPeople.of(hands.context());
        hands.shoot("empty").type("garcia mar").shoot("results").press(ESCAPE).type("xyzw").shoot("nobody-found")
                .press(ESCAPE);
        arrives(hands, people);
        hands.press(ESCAPE).type(people.expired()).press(ENTER).shoot("expired").press(ENTER).shoot("refused")
                .press(F8, SHIFT_DOWN).shoot("directions").press(ESCAPE).press(ESCAPE).press(ESCAPE);
        hands.type(people.waiting()).press(ENTER).shoot("waiting").press(F2).shoot("walk-in").press(ESCAPE)
                .press(ESCAPE);
        hands.type(people.unbooked()).press(ENTER).shoot("unbooked").press(F3).shoot("book").press(DIGIT1)
                .shoot("booked").press(Z, SHORTCUT_DOWN).shoot("booking-undone").press(F10).shoot("unifila")
                .press(ESCAPE)
                .press(ESCAPE);
        hands.type(people.interpreted()).press(ENTER).shoot("interpreter").press(ESCAPE).press(ESCAPE);
        hands.press(F4).shoot("urgent").press(ESCAPE).press(ESCAPE);
    }

    private static void arrives(Hands hands, TourPeople people) {
        hands.type(people.booked()).shoot("found").press(ENTER).shoot("patient").press(F9).shoot("family").press(ESCAPE)
                .press(F9, SHIFT_DOWN).shoot("documents").press(DIGIT1).shoot("document-shown").press(ESCAPE)
                .press(F6, SHIFT_DOWN).await("coverAnswerField").shoot("cover-check").press(ESCAPE).press(F6)
                .shoot("change").press(ESCAPE).press(F8).shoot("slip-of-another").press(ESCAPE).press(ENTER)
                .shoot("arrived").press(F8).shoot("slip").press(ESCAPE);
    }
}
