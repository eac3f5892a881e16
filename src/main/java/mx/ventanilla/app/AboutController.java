package mx.ventanilla.app;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.WordCell;

/** What this program is: its version, the parts that others made, and under which licences they are delivered. */
@SuppressWarnings("NullAway.Init")
public final class AboutController {
    private final Messages messages;
    private final Runnable onClose;

    @FXML
    private Label aboutTitle;
    @FXML
    private ListView<ShippedPart> aboutParts;
    @FXML
    private TextArea aboutLicence;

    AboutController(Messages messages, Runnable onClose) {
        this.messages = messages;
        this.onClose = onClose;
    }

    @FXML
    public void initialize() {
        aboutTitle.setText(messages.text("shell.about.title", ProgramVersion.text()));
        WordCell.use(aboutParts,
                part -> messages.text("shell.about.part", part.name(), part.licence(), part.holders()));
        aboutParts.getItems().setAll(ShippedPart.all());
        aboutParts.getSelectionModel().selectedItemProperty()
                .subscribe(part -> aboutLicence.setText(part == null ? "" : part.text()));
        aboutParts.getSelectionModel().selectFirst();
    }

    public void focusDefault() {
        aboutParts.requestFocus();
    }

    @FXML
    public void closeAbout() {
        onClose.run();
    }
}
