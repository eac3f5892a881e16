package mx.ventanilla.visit.consulting;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;

/** One patient who waits: ticket, name, why in this place, and how long already. */
final class WaitingRow extends HBox {
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    WaitingRow(ConsultingDay day, ListedVisit visit, ConsultingWords words) {
        getStyleClass().addAll("waiting-row", "row");
        Label ticket = label(visit.ticket(), "h2", "waiting-ticket");
        VBox person = new VBox(label(visit.person().names().display(), "strong"),
                label(words.line(visit), "small", "muted"), label(words.reason(day, visit), "small", "muted"));
        String language = words.language(visit);
        if (!language.isEmpty()) {
            person.getChildren().add(language(language));
        }
        person.setMinWidth(0);
        person.getChildren().forEach(line -> {
            ((Label) line).setWrapText(true);
            ((Label) line).setMinHeight(Region.USE_PREF_SIZE);
        });
        HBox.setHgrow(person, Priority.ALWAYS);
        Label waited = label(words.waited(day, visit), "medium");
        waited.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(ticket, person, waited);
        Tooltip.install(this, new Tooltip(words.text("visit.queue.order")));
        setAccessibleText(Stream
                .of(visit.ticket(), visit.person().names().display(), words.line(visit), words.reason(day, visit),
                        language, waited.getText())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    }

    private static StateLabel language(String words) {
        StateLabel language = new StateLabel(Tone.NEUTRAL, "fth-message-circle", words);
        language.getStyleClass().add("small");
        language.setMinWidth(0);
        return language;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
