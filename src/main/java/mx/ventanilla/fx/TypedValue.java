package mx.ventanilla.fx;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keeps a field's text and the value that it means together; text without a meaning stays and is marked. */
final class TypedValue<T> {
    private final TextField field;
    private final ObjectProperty<@Nullable T> value;
    private final Function<String, Optional<T>> reader;
    private final Function<T, String> writer;
    private boolean typing;

    TypedValue(TextField field, ObjectProperty<@Nullable T> value, Function<String, Optional<T>> reader,
            Function<T, String> writer) {
        this.field = field;
        this.value = value;
        this.reader = reader;
        this.writer = writer;
        field.textProperty().addListener((property, old, text) -> typed(text));
        value.addListener((property, old, chosen) -> chosen(chosen));
        field.focusedProperty().addListener((property, old, focused) -> left(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> left(event.getCode() != KeyCode.ENTER));
    }

    private void typed(@Nullable String text) {
        String shown = text == null ? "" : text;
        @Nullable
        T current = value.get();
        if (current != null && writer.apply(current).equals(shown)) {
            return;
        }
        typing = true;
        value.set(reader.apply(shown).orElse(null));
        typing = false;
        field.getStyleClass().remove("wrong");
    }

    private void chosen(@Nullable T chosen) {
        if (!typing) {
            field.setText(chosen == null ? "" : writer.apply(chosen));
        }
    }

    private void left(boolean stillThere) {
        if (stillThere) {
            return;
        }
        @Nullable
        T current = value.get();
        field.getStyleClass().remove("wrong");
        if (current != null) {
            field.setText(writer.apply(current));
        } else if (!field.getText().isBlank()) {
            field.getStyleClass().add("wrong");
        }
    }
}
