package mx.ventanilla.fx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns keys into actions for as long as its root is shown and enabled. Function keys and those with Ctrl or Alt come
 * before the field that has the focus; plain keys (Enter, Esc, letters) only when the field had no use for them.
 */
public final class Shortcuts {
    private final Node root;
    private final BooleanProperty suspended = new SimpleBooleanProperty();
    private final EventHandler<KeyEvent> before = event -> dispatch(event, false);
    private final EventHandler<KeyEvent> after = event -> dispatch(event, true);
    private final EventHandler<KeyEvent> typed = this::typed;
    /** True once something was typed after the last act that can be taken back. */
    private boolean typedSince;
    private List<Action> everywhere = List.of();
    private List<Action> screen = List.of();

    public Shortcuts(Node root) {
        this.root = root;
        root.sceneProperty().addListener((scene, left, entered) -> move(left, entered));
        move(null, root.getScene());
    }

    private void move(@Nullable Scene left, @Nullable Scene entered) {
        if (left != null) {
            left.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            left.removeEventFilter(KeyEvent.KEY_PRESSED, before);
            left.removeEventHandler(KeyEvent.KEY_PRESSED, after);
        }
        if (entered != null) {
            entered.addEventFilter(KeyEvent.KEY_TYPED, typed);
            entered.addEventFilter(KeyEvent.KEY_PRESSED, before);
            entered.addEventHandler(KeyEvent.KEY_PRESSED, after);
        }
    }

    public void setEverywhere(List<Action> actions) {
        everywhere = List.copyOf(actions);
        actions.stream().filter(action -> action.command().key() != null && KeyNames.isUndo(action.command().key()))
                .forEach(action -> action.enabled().addListener((undo, was, is) -> typedSince &= !is));
    }

    /** Actions of the screen that is shown; they win over those that work everywhere. */
    public void setScreen(List<Action> actions) {
        screen = List.copyOf(actions);
    }

    /** True while something lies over the screen and takes all keys. */
    public BooleanProperty suspendedProperty() {
        return suspended;
    }

    private void dispatch(KeyEvent event, boolean afterFields) {
        if (event.isConsumed() || suspended.get() || root.isDisabled() || !root.isVisible()) {
            return;
        }
        matching(event, afterFields).ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    private Optional<Action> matching(KeyEvent event, boolean afterFields) {
        return Stream.concat(screen.stream(), everywhere.stream()).filter(action -> action.enabled().get())
                .filter(action -> {
                    var key = action.command().key();
                    return key != null && KeyNames.isPressed(key, event)
                            && KeyNames.belongsToFieldsFirst(key) == afterFields
                            && !(KeyNames.isUndo(key) && hasTypingToUndo(event));
                }).findFirst();
    }

    /** What was typed last is undone first: in the field, or else in the notification that is newer. */
    private boolean hasTypingToUndo(KeyEvent event) {
        return typedSince && event.getTarget() instanceof TextInputControl field && field.isUndoable();
    }

    /** Enter, Tab and Esc are typed too, and change no text. */
    private void typed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && !"\r\n\t\u001b".contains(event.getCharacter())) {
            typedSince = true;
        }
    }
}
