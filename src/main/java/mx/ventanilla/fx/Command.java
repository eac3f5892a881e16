package mx.ventanilla.fx;

import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can ask for on a screen: its words, icon and key, known before the screen is open. Help, palette and
 * keycaps are all made from it.
 *
 * @param screen id of the workspace it belongs to, or {@link #EVERYWHERE}
 * @param name what is wanted, in code words ({@code registerArrival})
 * @param icon Ikonli code of a Feather icon ({@code fth-zap})
 * @param permission name of the permission it needs beyond seeing its workspace, or null
 */
public record Command(String screen, String name, String icon, @Nullable KeyCombination key,
        @Nullable String permission) {
    /** Screen of the commands that work wherever one is. */
    public static final String EVERYWHERE = "shell";

    public Command {
        if (key != null && !(key instanceof KeyCodeCombination)) {
            throw new IllegalArgumentException("no such key: " + key);
        }
    }

    public static Command of(String screen, String name, String icon) {
        return new Command(screen, name, icon, null, null);
    }

    /**
     * @param key as in {@link KeyCombination#valueOf}: {@code F2}, {@code Shortcut+Page Down}, {@code Alt+1}
     * @throws IllegalArgumentException when no keyboard has such a key
     */
    public static Command of(String screen, String name, String icon, String key) {
        return new Command(screen, name, icon, KeyCombination.valueOf(key), null);
    }

    /** The same command for those alone who hold this permission. */
    public Command needing(String permissionName) {
        return new Command(screen, name, icon, key, permissionName);
    }

    public String id() {
        return screen + "." + name;
    }

    /** Key of its words in the bundle: {@code reception.command.registerArrival}. */
    public String textKey() {
        return screen + ".command." + name;
    }

    /** What is printed on the keys, or an empty text when it has none. */
    public String keyText() {
        return key == null ? "" : KeyNames.of(key);
    }
}
