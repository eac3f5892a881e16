package mx.ventanilla.referral.hospital;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.LeavingTexts;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.screen.DiagnosisPicker;
import mx.ventanilla.referral.screen.ReferralWords;
import org.jspecify.annotations.Nullable;

/** Writes the answer to a referral: what was asked lies at the right. */
@SuppressWarnings("NullAway.Init")
public final class AnswerController {
    private final AnswerViewModel model;
    private final ReferralWords words;
    private final Runnable leave;
    @FXML
    private VBox answerScreen;
    @FXML
    private Label answerPersonLabel;
    @FXML
    private TextField answerDiagnosisField;
    @FXML
    private ListView<Diagnosis> answerDiagnosisList;
    @FXML
    private FlowPane answerDiagnosisChips;
    @FXML
    private DateField seenOnField;
    @FXML
    private DateField nextControlField;
    @FXML
    private TextArea answerFindingsField;
    @FXML
    private TextArea answerTreatmentField;
    @FXML
    private TextArea answerInstructionsField;
    @FXML
    private Label askedLabel;
    @FXML
    private HBox answerProblem;
    @FXML
    private Label answerProblemLabel;
    @FXML
    private VBox answerPasswordBlock;
    @FXML
    private PasswordField answerPasswordField;
    @FXML
    private PasswordField answerCodeField;
    @FXML
    private KeyButton signAnswerButton;
    @FXML
    private KeyButton leaveAnswerButton;

    AnswerController(AnswerViewModel model, ReferralWords words, Runnable leave) {
        this.model = model;
        this.words = words;
        this.leave = leave;
    }

    @FXML
    public void initialize() {
        new DiagnosisPicker(answerDiagnosisField, answerDiagnosisList, answerDiagnosisChips, words)
                .bind(model.finder(), model.diagnoses());
        seenOnField.use(words.clock(), TypedDate.Side.BEHIND, words.messages().locale());
        nextControlField.use(words.clock(), TypedDate.Side.AHEAD, words.messages().locale());
        seenOnField.valueProperty().bindBidirectional(model.seenOnProperty());
        nextControlField.valueProperty().bindBidirectional(model.nextControlProperty());
        answerFindingsField.textProperty().bindBidirectional(model.findingsProperty());
        answerTreatmentField.textProperty().bindBidirectional(model.treatmentProperty());
        answerInstructionsField.textProperty().bindBidirectional(model.instructionsProperty());
        answerPasswordField.textProperty().bindBidirectional(model.signature().passwordProperty());
        answerCodeField.textProperty().bindBidirectional(model.signature().codeProperty());
        model.signature().firstProperty().subscribe(first -> Shown.when(answerPasswordBlock, first));
        LeavingTexts.byTab(answerScreen);
        answerCodeField.setOnAction(event -> model.sign());
        signAnswerButton.setOnAction(event -> model.sign());
        signAnswerButton.disableProperty().bind(model.busyProperty());
        leaveAnswerButton.setOnAction(event -> leave.run());
        model.problemProperty().subscribe(this::show);
        model.fileProperty().subscribe(this::show);
    }

    private void show(@Nullable ReferralFileView file) {
        if (file != null) {
            answerPersonLabel.setText(file.row().patientName() + " · " + words.who(file.row()) + " · "
                    + file.row().folio());
            askedLabel.setText(file.row().originName() + "\n" + file.request().map(words::clinical).orElse(""));
            answerDiagnosisField.requestFocus();
        }
    }

    private void show(@Nullable Problem problem) {
        Shown.when(answerProblem, problem != null);
        answerProblemLabel.setText(problem == null ? "" : words.messages().text(problem));
    }

    void focusDefault() {
        answerScreen.applyCss();
        answerDiagnosisField.requestFocus();
    }
}
