package mx.ventanilla.fx;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Tab leaves a long text for the next field instead of writing into it. */
public final class LeavingTexts {
    private LeavingTexts() {}

    /** For all texts of this form. */
    public static void byTab(Node form) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea text
                    && !event.isControlDown()) {
                text.requestFocusTraversal(event.isShiftDown()
                        ? TraversalDirection.PREVIOUS
                        : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }
}
