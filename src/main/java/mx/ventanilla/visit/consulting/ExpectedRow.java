package mx.ventanilla.visit.consulting;

import java.time.LocalTime;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.FoundIcons;

/** One patient who has an appointment and has not come. */
final class ExpectedRow extends HBox {
    ExpectedRow(ConsultingDay day, ListedVisit visit, ConsultingWords words) {
        getStyleClass().addAll("expected-row", "row");
        LocalTime starts = visit.starts();
        Label hour = new Label(starts == null ? "" : DeskWords.hour(starts));
        hour.getStyleClass().addAll("medium", "expected-hour");
        Label name = new Label(visit.person().names().display());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        boolean late = starts != null && day.queue().order().at(visit.queued(), starts).isBefore(day.now());
        StateLabel state = late
                ? new StateLabel(Tone.WARN, "fth-clock", words.text("consultation.list.late"))
                : new StateLabel(Tone.NEUTRAL, FoundIcons.icon(visit.state()),
                        words.messages().text(visit.state().word()));
        state.getStyleClass().add("small");
        getChildren().addAll(hour, name, state);
        setAccessibleText(String.join(", ", hour.getText(), name.getText(), state.getText()));
    }
}
