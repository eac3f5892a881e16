package mx.ventanilla.fx;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyCombination.ModifierValue;

/** Names of keys as they are printed on a Latin American keyboard. */
final class KeyNames {
    private static final Set<KeyCode> PLUS = Set.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS);

    private KeyNames() {}

    static String of(KeyCombination key) {
        if (!(key instanceof KeyCodeCombination combination)) {
            return key.getDisplayText();
        }
        StringBuilder text = new StringBuilder();
        if (combination.getShortcut() == ModifierValue.DOWN || combination.getControl() == ModifierValue.DOWN) {
            text.append("Ctrl+");
        }
        if (combination.getAlt() == ModifierValue.DOWN) {
            text.append("Alt+");
        }
        if (combination.getShift() == ModifierValue.DOWN) {
            text.append("Mayús+");
        }
        return text.append(name(combination.getCode())).toString();
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case ENTER -> "↵";
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case ESCAPE -> "Esc";
            case DELETE -> "Supr";
            case INSERT -> "Insert";
            case SPACE -> "Espacio";
            case PAGE_UP -> "Re Pág";
            case PAGE_DOWN -> "Av Pág";
            case HOME -> "Inicio";
            case END -> "Fin";
            case BACK_SPACE -> "Retroceso";
            case COMMA -> ",";
            case PERIOD -> ".";
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "-";
            default -> code.getName();
        };
    }

    /** True for keys that also type or move in a field, so that the field gets them first. */
    static boolean belongsToFieldsFirst(KeyCombination key) {
        if (!(key instanceof KeyCodeCombination combination)) {
            return true;
        }
        return !combination.getCode().isFunctionKey() && combination.getAlt() != ModifierValue.DOWN
                && combination.getShortcut() != ModifierValue.DOWN && combination.getControl() != ModifierValue.DOWN;
    }

    /** True when these keys were pressed. Plus is where a keyboard has it: by itself, above the equals sign or among the numbers. */
    static boolean isPressed(KeyCombination key, KeyEvent event) {
        return key.match(event) || (key.equals(new KeyCodeCombination(KeyCode.PLUS, shortcut()))
                && event.isShortcutDown() && !event.isAltDown() && PLUS.contains(event.getCode()));
    }

    static boolean isUndo(KeyCombination key) {
        return key.equals(new KeyCodeCombination(KeyCode.Z, shortcut()));
    }

    private static Modifier shortcut() {
        return KeyCombination.SHORTCUT_DOWN;
    }
}
