package mx.ventanilla.fx;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import mx.ventanilla.core.Folded;

/** Letters typed on a closed list choose the first option that begins with them, or has a word that does. */
final class TypedChoice<T> {
    private static final Duration PATIENCE = Duration.seconds(1.2);
    private final ComboBox<T> box;
    private final Function<T, String> words;
    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition pause = new PauseTransition(PATIENCE);

    private TypedChoice(ComboBox<T> box, Function<T, String> words) {
        this.box = box;
        this.words = words;
    }

    static <T> void on(ComboBox<T> box, Function<T, String> words) {
        TypedChoice<T> choice = new TypedChoice<>(box, words);
        choice.pause.setOnFinished(event -> choice.typed.setLength(0));
        box.focusedProperty().subscribe((old, focused) -> choice.typed.setLength(0));
        box.addEventFilter(KeyEvent.KEY_TYPED, choice::type);
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean isText = (!letter.isEmpty() && Character.isLetterOrDigit(letter.codePointAt(0)))
                || (letter.equals(" ") && !typed.isEmpty());
        if (!isText || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        typed.append(Folded.of(letter));
        pause.playFromStart();
        find(typed.toString()).ifPresent(box::setValue);
        event.consume();
    }

    private Optional<T> find(String beginning) {
        return box.getItems().stream().filter(option -> folded(option).startsWith(beginning)).findFirst()
                .or(() -> box.getItems().stream().filter(option -> folded(option).contains(" " + beginning))
                        .findFirst());
    }

    private String folded(T option) {
        return Folded.of(words.apply(option));
    }
}
