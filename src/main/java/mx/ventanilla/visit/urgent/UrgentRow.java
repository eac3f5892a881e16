package mx.ventanilla.visit.urgent;

import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Chip;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;

/** One urgency: ticket, who, how pressing, by when, and how long already. */
final class UrgentRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    UrgentRow(UrgentVisit visit, Instant now, UrgentWords words) {
        getStyleClass().addAll("urgent-row", "row");
        VBox person = new VBox(label(words.name(visit), "strong"), label(words.detail(visit), "small", "muted"));
        person.setAlignment(Pos.CENTER_LEFT);
        person.setMinWidth(0);
        HBox.setHgrow(person, Priority.ALWAYS);
        Chip triage = new Chip(words.triageTone(visit), visit.triage() == null ? "fth-help-circle" : "fth-flag",
                words.triage(visit));
        HBox triageBox = new HBox(triage);
        triageBox.getStyleClass().add("urgent-triage");
        StateLabel due = due(visit, now, words);
        due.getStyleClass().add("urgent-due");
        Label waited = label(words.waited(visit, now), "h2", "urgent-waited");
        waited.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(label(visit.ticket(), "h2", "urgent-ticket"), person, triageBox, due, waited);
        setAccessibleText(String.join(", ", visit.ticket(), words.name(visit), words.triage(visit), due.getText(),
                waited.getText()));
    }

    private static StateLabel due(UrgentVisit visit, Instant now, UrgentWords words) {
        String due = words.due(visit, now);
        if (UrgentWords.isCalled(visit)) {
            return new StateLabel(Tone.OK, "fth-volume-2", due);
        }
        boolean overdue = words.isOverdue(visit, now);
        return new StateLabel(overdue ? Tone.BAD : visit.triage() == null ? Tone.WARN : Tone.NEUTRAL,
                overdue ? "fth-alert-triangle" : "fth-clock", due);
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
