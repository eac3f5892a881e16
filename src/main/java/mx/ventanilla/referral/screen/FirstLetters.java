package mx.ventanilla.referral.screen;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import mx.ventanilla.core.Folded;

/** Chooses in a list by the first letters that are typed, without accents; letters that lead nowhere begin anew. */
final class FirstLetters<T> {
    private final ComboBox<T> field;
    private final Function<T, String> words;
    private String typed = "";

    private FirstLetters(ComboBox<T> field, Function<T, String> words) {
        this.field = field;
        this.words = words;
    }

    static <T> void choose(ComboBox<T> field, Function<T, String> words) {
        FirstLetters<T> letters = new FirstLetters<>(field, words);
        field.addEventHandler(KeyEvent.KEY_TYPED, letters::take);
        field.focusedProperty().subscribe(focused -> letters.typed = "");
    }

    private void take(KeyEvent event) {
        String letter = Folded.of(event.getCharacter());
        if (event.isShortcutDown() || event.isAltDown() || letter.isEmpty()
                || Character.isISOControl(letter.charAt(0))) {
            return;
        }
        String more = typed + letter;
        Optional<T> found = find(more);
        typed = found.isPresent() ? more : letter;
        found.or(() -> find(letter)).ifPresent(field::setValue);
        event.consume();
    }

    private Optional<T> find(String letters) {
        return field.getItems().stream().filter(item -> Folded.of(words.apply(item)).startsWith(letters)).findFirst();
    }
}
