package mx.ventanilla.fx;

import java.util.Locale;
import javafx.scene.control.Label;

/** Initials where a photograph would be; style class {@code round} for the signed-in person. */
public final class InitialsBadge extends Label {
    public InitialsBadge() {
        getStyleClass().add("initials-badge");
    }

    /** First letters of these two words, as {@code García}, {@code María} gives GM; an empty word gives none. */
    public void show(String first, String second) {
        setText(initial(first) + initial(second));
    }

    private static String initial(String word) {
        String name = word.strip();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
