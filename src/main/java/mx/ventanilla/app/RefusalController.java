package mx.ventanilla.app;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import mx.ventanilla.fx.KeyButton;

/** Why the window cannot go on, and the way out. */
@SuppressWarnings("NullAway.Init")
public final class RefusalController {
    private final String sentence;
    private final Runnable onClose;

    @FXML
    private Label refusalLabel;
    @FXML
    private KeyButton closeButton;

    public RefusalController(String sentence, Runnable onClose) {
        this.sentence = sentence;
        this.onClose = onClose;
    }

    @FXML
    public void initialize() {
        refusalLabel.setText(sentence);
    }

    public void focusDefault() {
        closeButton.requestFocus();
    }

    @FXML
    public void closeWindow() {
        onClose.run();
    }
}
