package mx.ventanilla.referral.exchange;

import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.referral.screen.ReferralWords;
import org.jspecify.annotations.Nullable;

/** Where a QR is scanned or pasted, and what it says. */
@SuppressWarnings("NullAway.Init")
public final class QrController {
    private final QrViewModel model;
    private final ReferralWords words;
    @FXML
    private TextArea qrField;
    @FXML
    private KeyButton scanButton;
    @FXML
    private HBox qrProblem;
    @FXML
    private Label qrProblemLabel;
    @FXML
    private VBox foundBlock;
    @FXML
    private StateLabel trustLabel;
    @FXML
    private Label foundLabel;
    @FXML
    private Label hereLabel;
    @FXML
    private KeyButton captureQrButton;

    QrController(QrViewModel model, ReferralWords words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    public void initialize() {
        qrField.textProperty().bindBidirectional(model.textProperty());
        qrField.addEventFilter(KeyEvent.KEY_PRESSED, this::readAtTheEnd);
        scanButton.setOnAction(event -> model.scan());
        scanButton.disableProperty().bind(model.busyProperty());
        captureQrButton.setOnAction(event -> model.capture());
        model.problemProperty().subscribe(this::showProblem);
        model.foundProperty().subscribe(this::showFound);
    }

    /** A scanner ends what it types with this key. */
    private void readAtTheEnd(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            model.scan();
            event.consume();
        }
    }

    private void showProblem(@Nullable Problem problem) {
        Shown.when(qrProblem, problem != null);
        qrProblemLabel.setText(problem == null ? "" : words.messages().text(problem));
    }

    private void showFound(QrReadingService.@Nullable Found found) {
        Shown.when(foundBlock, found != null);
        Shown.when(captureQrButton, model.offersCapture());
        if (found == null) {
            return;
        }
        trustLabel.show(QrWords.tone(found.trust()), QrWords.icon(found.trust()),
                words.text("exchange.trust." + found.trust().name(), found.unitName()));
        foundLabel.setText(new QrWords(words).of(found).stream().collect(Collectors.joining("\n")));
        hereLabel.setText(found.here().map(row -> words.text(here(found), words.state(row)))
                .orElseGet(() -> words.text("exchange.here.none")));
        if (model.offersCapture()) {
            captureQrButton.requestFocus();
        }
    }

    private static String here(QrReadingService.Found found) {
        if (found.sameDocument()) {
            return "exchange.here.same";
        }
        return found.isAnswerToBeNoted() ? "exchange.here.answer" : "exchange.here.other";
    }
}
