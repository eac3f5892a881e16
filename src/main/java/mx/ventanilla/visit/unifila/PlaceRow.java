package mx.ventanilla.visit.unifila;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.visit.DeskWords;

/** One free place: hour, room and doctor, and whether somebody gave it back. */
final class PlaceRow extends HBox {
    PlaceRow(FreePlace place, DeskWords words) {
        getStyleClass().add("place-row");
        Label hour = new Label(DeskWords.hour(place.slot().starts()));
        hour.getStyleClass().addAll("strong", "place-hour");
        String doctor = place.shift().doctor() == null ? "" : " · " + place.shift().doctor().display();
        Label room = new Label(words.text("reception.person.room", place.shift().roomNumber()) + doctor);
        room.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(room, Priority.ALWAYS);
        StateLabel state = place.freed()
                ? new StateLabel(Tone.OK, "fth-shuffle", words.text("unifila.place.freed"))
                : new StateLabel(Tone.NEUTRAL, "fth-circle", words.text("unifila.place.free"));
        getChildren().addAll(hour, room, state);
        setAccessibleText(String.join(", ", hour.getText(), room.getText(), state.getText()));
    }
}
