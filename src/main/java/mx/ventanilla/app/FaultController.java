package mx.ventanilla.app;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FaultReport;
import mx.ventanilla.fx.KeyButton;

/** Tells that the program itself failed: one sentence, what was kept, and a number to quote. */
@SuppressWarnings("NullAway.Init")
public final class FaultController {
    private final FaultReport report;
    private final Messages messages;
    private final Runnable onClose;

    @FXML
    private Label faultTitle;
    @FXML
    private Label faultTask;
    @FXML
    private TextArea faultDetails;
    @FXML
    private KeyButton closeFaultButton;

    public FaultController(FaultReport report, Messages messages, Runnable onClose) {
        this.report = report;
        this.messages = messages;
        this.onClose = onClose;
    }

    @FXML
    public void initialize() {
        faultTitle.setText(messages.text("shell.fault.title", report.reference()));
        faultTask.setText(messages.text("shell.fault.task", messages.text(report.taskKey())));
        faultDetails.setText(report.copyText());
    }

    public void focusDefault() {
        closeFaultButton.requestFocus();
    }

    @FXML
    public void copyDetails() {
        ClipboardContent content = new ClipboardContent();
        content.putString(report.copyText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    public void closeWindow() {
        onClose.run();
    }
}
