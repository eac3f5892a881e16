package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.WordCell;

/** What this program is: its version, the parts that others made, and under which licences they are delivered. */
@SuppressWarnings("NullAway.Init")
public final class AboutController {
    private final Messages messages;
    private final Optional<Path> copy;
    private final Runnable onClose;

    @FXML
    private StackPane aboutShade;
    @FXML
    private Label aboutTitle;
    @FXML
    private Label aboutUpgrade;
    @FXML
    private ListView<ShippedPart> aboutParts;
    @FXML
    private TextArea aboutLicence;

    /** @param copy the store as it was before the last upgrade */
    AboutController(Messages messages, Optional<Path> copy, Runnable onClose) {
        this.messages = messages;
        this.copy = copy;
        this.onClose = onClose;
    }

    @FXML
    public void initialize() {
        aboutShade.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        aboutTitle.setText(messages.text("shell.about.title", ProgramVersion.text()));
        aboutUpgrade.setText(copy.map(file -> messages.text("shell.about.upgrade", file.toString())).orElse(""));
        aboutUpgrade.setManaged(copy.isPresent());
        aboutUpgrade.setVisible(copy.isPresent());
        WordCell.use(aboutParts,
                part -> messages.text("shell.about.part", part.name(), part.licence(), part.holders()));
        aboutParts.getItems().setAll(ShippedPart.all());
        aboutParts.getSelectionModel().selectedItemProperty()
                .subscribe(part -> aboutLicence.setText(part == null ? "" : part.text()));
        aboutParts.getSelectionModel().selectFirst();
    }

    /** A list has a use of its own for Esc. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closeAbout();
        }
    }

    public void focusDefault() {
        aboutParts.requestFocus();
    }

    @FXML
    public void closeAbout() {
        onClose.run();
    }
}
