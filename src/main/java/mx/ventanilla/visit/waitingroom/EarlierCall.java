package mx.ventanilla.visit.waitingroom;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One of the calls before the last. */
final class EarlierCall extends HBox {
    EarlierCall(String ticket, String room) {
        getStyleClass().add("earlier-call");
        Label left = new Label(ticket);
        left.getStyleClass().add("earlier-ticket");
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        Label right = new Label(room);
        right.getStyleClass().add("earlier-room");
        getChildren().addAll(left, right);
        setAccessibleText(ticket + ", " + room);
    }
}
