package mx.ventanilla.patient.file;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Tone;

/** A line of a card of the file: picture, title, detail, and at its end what can be done. */
final class FileRow extends HBox {
    FileRow(Tone tone, String icon, String title, String detail) {
        getStyleClass().add("file-row");
        Node picture = Icons.of(icon);
        tone.applyTo(picture.getStyleClass());
        Label heading = new Label(title);
        heading.getStyleClass().add("row-title");
        Label text = new Label(detail);
        text.getStyleClass().add("muted");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(picture, heading, text);
        setAccessibleText(title + ", " + detail);
    }

    FileRow leadingTo(String words, Runnable act) {
        KeyButton button = new KeyButton();
        button.getStyleClass().add("ghost");
        button.setText(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        getChildren().add(button);
        return this;
    }

    /** The card is not there while it has no lines. */
    static void fill(Pane card, List<FileRow> rows) {
        rows.stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
        card.getChildren().setAll(rows);
        card.setVisible(!rows.isEmpty());
        card.setManaged(!rows.isEmpty());
    }
}
