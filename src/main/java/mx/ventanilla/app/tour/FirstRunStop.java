package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;

/** The assistant of the first start, and what the screens say in a unit that has nothing yet. */
final class FirstRunStop implements TourStop {
    @Override
    public String name() {
        return "first-run";
    }

    @Override
    public TourPerson person() {
        return TourPerson.NEWCOMER;
    }

    @Override
    public void walk(Hands hands) {
        hands.shoot("assistant").press(ENTER).shoot("assistant-faults").type("UMF 1 San Miguel").focus("roomsField")
                .type("10").shoot("assistant-typed").press(ENTER).shoot("assistant-person").press(ENTER)
                .shoot("assistant-person-faults").type("Laura Peralta").focus("userNameField").type("laura")
                .focus("passwordField").type("ventanilla-2027").focus("repeatedField").type("ventanilla-2027")
                .shoot("assistant-person-typed").press(ENTER).await("doneTitle").shoot("assistant-done").press(ENTER)
                .await("searchField").shoot("reception-of-nobody").type("garcia").shoot("reception-nobody-found");
        hands.open("agenda").shoot("agenda-of-nobody").open("admin").shoot("administration-of-nobody");
    }
}
