package mx.ventanilla.visit.unifila;

import java.time.Duration;
import java.time.LocalDateTime;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Chip;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.visit.DeskWords;

/** One person in line: place, name, since when, and whether preferred. */
final class LineRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    LineRow(int position, UnifilaEntry entry, LocalDateTime now, DeskWords words) {
        getStyleClass().addAll("line-row", "row");
        LocalDateTime since = LocalDateTime.ofInstant(entry.joinedAt(), words.clock().getZone());
        Label number = label(String.valueOf(position), "h2", "line-number");
        String room = entry.roomNumber() == null
                ? words.text("reception.person.noPlace")
                : words.text("reception.person.room", entry.roomNumber());
        String detail = String.join(" · ", words.age(entry.birthDate()), room,
                words.text("unifila.line.since", DeskWords.hour(since.toLocalTime())));
        VBox person = new VBox(label(entry.names().display(), "strong"), label(detail, "small", "muted"));
        person.setAlignment(Pos.CENTER_LEFT);
        person.setMinWidth(0);
        HBox.setHgrow(person, Priority.ALWAYS);
        getChildren().addAll(number, person);
        if (entry.priority() == UnifilaPriority.PREFERRED) {
            getChildren().add(new Chip(Tone.WARN, "fth-arrow-up-circle", words.text("unifila.line.preferred")));
        }
        Label waited = label(words.text("reception.strip.minutes", Duration.between(since, now).toMinutes()),
                "medium");
        waited.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(waited);
        setAccessibleText(String.join(", ", number.getText(), entry.names().display(), detail, waited.getText()));
    }

    void markChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
