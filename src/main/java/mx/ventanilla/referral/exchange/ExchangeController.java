package mx.ventanilla.referral.exchange;

import java.io.File;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.screen.ReferralWords;
import org.jspecify.annotations.Nullable;

/** Sends a referral by file, opens the files of others, and reads what a QR says. */
@SuppressWarnings("NullAway.Init")
public final class ExchangeController {
    private final ExchangeViewModel model;
    private final ReferralWords words;
    private final Runnable leave;
    private final ViewLoader loader;
    @FXML
    private Label ownFingerprintLabel;
    @FXML
    private KeyButton leaveExchangeButton;
    @FXML
    private Label subjectLabel;
    @FXML
    private VBox outBlock;
    @FXML
    private TextField outFileField;
    @FXML
    private KeyButton outFolderButton;
    @FXML
    private KeyButton exportButton;
    @FXML
    private VBox sentBlock;
    @FXML
    private Label sentLabel;
    @FXML
    private VBox passphraseBlock;
    @FXML
    private TextField passphraseShown;
    @FXML
    private KeyButton copyPassphraseButton;
    @FXML
    private HBox outProblem;
    @FXML
    private Label outProblemLabel;
    @FXML
    private TextField inFileField;
    @FXML
    private KeyButton inFileButton;
    @FXML
    private VBox askPassphraseBlock;
    @FXML
    private TextField passphraseField;
    @FXML
    private KeyButton readFileButton;
    @FXML
    private VBox strangerBlock;
    @FXML
    private Label strangerLabel;
    @FXML
    private Label strangerFingerprint;
    @FXML
    private TextField fingerprintField;
    @FXML
    private KeyButton compareButton;
    @FXML
    private HBox inProblem;
    @FXML
    private Label inProblemLabel;
    @FXML
    private HBox takenBlock;
    @FXML
    private Label takenLabel;
    @FXML
    private StackPane qrHolder;

    public ExchangeController(ExchangeViewModel model, ReferralWords words, ViewLoader loader,
            Runnable leave) {
        this.model = model;
        this.words = words;
        this.loader = loader;
        this.leave = leave;
    }

    @FXML
    public void initialize() {
        ownFingerprintLabel.setText(words.text("exchange.own", model.ownFingerprint()));
        leaveExchangeButton.setOnAction(event -> leave.run());
        bindOut();
        bindIn();
        qrHolder.getChildren().setAll(loader.load(new QrController(model.qr(), words)).root());
    }

    private void bindOut() {
        model.subjectProperty().subscribe(this::showSubject);
        outFileField.textProperty().bindBidirectional(model.outFileProperty());
        outFileField.setOnAction(event -> model.export());
        outFolderButton.setOnAction(event -> chooseFolder());
        press(exportButton, model::export);
        model.sentProperty().subscribe(this::showSent);
        copyPassphraseButton.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(passphraseShown.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        tell(model.outProblemProperty(), outProblem, outProblemLabel);
    }

    private void bindIn() {
        inFileField.textProperty().bindBidirectional(model.inFileProperty());
        inFileField.setOnAction(event -> model.read());
        inFileButton.setOnAction(event -> chooseFile());
        passphraseField.textProperty().bindBidirectional(model.passphraseProperty());
        passphraseField.setOnAction(event -> model.read());
        press(readFileButton, model::read);
        fingerprintField.textProperty().bindBidirectional(model.fingerprintProperty());
        fingerprintField.setOnAction(event -> model.compare());
        press(compareButton, model::compare);
        model.asksPassphraseProperty().subscribe(asks -> {
            Shown.when(askPassphraseBlock, asks);
            if (asks) {
                passphraseField.requestFocus();
            }
        });
        model.strangerProperty().subscribe(this::showStranger);
        model.takenProperty().subscribe(taken -> showIn());
        model.acceptedProperty().subscribe(card -> showIn());
        tell(model.inProblemProperty(), inProblem, inProblemLabel);
    }

    private void showSubject(@Nullable ReferralRow row) {
        subjectLabel.setText(row == null
                ? words.text("exchange.send.none")
                : words.text("exchange.send.subject", row.folio(), row.patientName(), row.specialty()));
        Shown.when(outBlock, row != null);
    }

    private void showSent(ReferralFileCourier.@Nullable Sent sent) {
        Shown.when(sentBlock, sent != null);
        if (sent == null) {
            return;
        }
        boolean spoken = sent.passphrase() != null;
        sentLabel.setText(words.text(spoken ? "exchange.sent.passphrase" : "exchange.sent.key", sent.receiver(),
                sent.file().toString()));
        passphraseShown.setText(spoken ? String.valueOf(sent.passphrase()) : "");
        Shown.when(passphraseBlock, spoken);
    }

    private void showStranger(@Nullable KeyCard card) {
        Shown.when(strangerBlock, card != null);
        if (card != null) {
            strangerLabel.setText(words.text("exchange.stranger", card.name()));
            strangerFingerprint.setText(card.fingerprint());
            fingerprintField.requestFocus();
        }
    }

    private void showIn() {
        ReferralFileCourier.Taken taken = model.takenProperty().get();
        KeyCard accepted = model.acceptedProperty().get();
        Shown.when(takenBlock, taken != null || accepted != null);
        if (taken != null) {
            takenLabel.setText(words.text("exchange.taken." + taken.freshness().name(), taken.folio(), taken.from(),
                    words.messages().text(taken.state().word())));
        } else if (accepted != null) {
            takenLabel.setText(words.text("exchange.accepted", accepted.name()));
        }
    }

    private void press(KeyButton button, Runnable act) {
        button.setOnAction(event -> act.run());
        button.disableProperty().bind(model.busyProperty());
    }

    private void tell(ObjectProperty<@Nullable Problem> problem, HBox notice, Label label) {
        problem.subscribe(fault -> {
            Shown.when(notice, fault != null);
            label.setText(fault == null ? "" : words.messages().text(fault));
        });
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.text("exchange.folder"));
        File chosen = chooser.showDialog(outFileField.getScene().getWindow());
        if (chosen != null) {
            model.proposeIn(chosen.toPath());
        }
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("exchange.file"));
        File chosen = chooser.showOpenDialog(inFileField.getScene().getWindow());
        if (chosen != null) {
            model.open(chosen.toPath());
        }
    }

    /** Where the next word is typed: the file to be written, when one is proposed, or the one to be read. */
    public void focusDefault() {
        if (model.subjectProperty().get() != null && model.sentProperty().get() == null) {
            outFileField.requestFocus();
        } else {
            inFileField.requestFocus();
        }
    }
}
