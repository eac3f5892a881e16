package mx.ventanilla.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** Shows what a check found beside the fields where it lies, all at once, and takes the person to the first. */
public final class FieldFaults {
    private static final String WRONG = "wrong";
    private final Messages messages;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private @Nullable Node first;

    public FieldFaults(Messages messages) {
        this.messages = messages;
    }

    /** @param words stays hidden while there is nothing to say */
    public FieldFaults at(String name, Node field, Label words) {
        places.put(name, new Place(field, words));
        words.managedProperty().bind(words.visibleProperty());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.setWrapText(true);
        return this;
    }

    /** Replaces all that was shown before. */
    public void show(List<Finding> findings) {
        first = null;
        places.forEach((name, place) -> show(place,
                findings.stream().filter(finding -> finding.field().equals(name)).findFirst()));
    }

    /** Puts the focus in the first field that has an error, in the order of the form. */
    public void focusFirst() {
        if (first != null) {
            first.requestFocus();
        }
    }

    private void show(Place place, Optional<Finding> finding) {
        String words = finding.map(messages::text).orElse("");
        place.field().getStyleClass().remove(WRONG);
        place.words().getStyleClass().removeAll("field-problem", "field-warning");
        place.words().setText(words);
        place.field().setAccessibleHelp(words);
        if (finding.filter(Finding::isError).isPresent()) {
            place.field().getStyleClass().add(WRONG);
            place.words().getStyleClass().add("field-problem");
            first = first == null ? place.field() : first;
        } else {
            place.words().getStyleClass().add("field-warning");
        }
    }

    private record Place(Node field, Label words) {}
}
