package mx.ventanilla.fx;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A key that a menu shows by the name that is printed on the keyboard: "Ctrl+Mayús+L". */
public final class PrintedKey extends KeyCombination {
    private final KeyCombination key;

    private PrintedKey(KeyCombination key) {
        this.key = key;
    }

    /** The key of a menu item, or null for a command without one. */
    public static @Nullable KeyCombination of(Command command) {
        KeyCombination key = command.key();
        return key == null ? null : new PrintedKey(key);
    }

    @Override
    public boolean match(KeyEvent event) {
        return key.match(event);
    }

    @Override
    public String getDisplayText() {
        return KeyNames.of(key);
    }

    @Override
    public String getName() {
        return key.getName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrintedKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
