package mx.ventanilla.fx;

import java.util.List;
import javafx.collections.ObservableList;

/** What a state means to the person: never told by its colour alone. */
public enum Tone {
    NEUTRAL, OK, WARN, BAD;

    private static final List<String> CLASSES = List.of("tone-ok", "tone-warn", "tone-bad");

    /** Replaces the tone of a node's style classes. */
    public void applyTo(ObservableList<String> styleClasses) {
        styleClasses.removeAll(CLASSES);
        switch (this) {
            case NEUTRAL -> {}
            case OK -> styleClasses.add("tone-ok");
            case WARN -> styleClasses.add("tone-warn");
            case BAD -> styleClasses.add("tone-bad");
        }
    }
}
