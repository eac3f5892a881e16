package mx.ventanilla.referral.screen;

import java.time.LocalDate;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.Requirement;
import mx.ventanilla.referral.Suggestion;
import mx.ventanilla.referral.VitalSign;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import org.jspecify.annotations.Nullable;

/** The page of a referral being written; at its right what is missing and how it will be printed. */
@SuppressWarnings("NullAway.Init")
public final class ComposerController {
    private final ComposerViewModel model;
    private final ReferralWords words;
    private final Runnable leave;
    private final LocalDate today;
    private VitalFields vitals;
    @FXML
    private HBox composerScreen;
    @FXML
    private Label titleLabel;
    @FXML
    private Label personLabel;
    @FXML
    private HBox waitsNotice;
    @FXML
    private Label waitsLabel;
    @FXML
    private KeyButton useTemplateButton;
    @FXML
    private KeyButton keepTemplateButton;
    @FXML
    private ComboBox<String> specialtyField;
    @FXML
    private ComboBox<@Nullable Hospital> hospitalField;
    @FXML
    private ToggleButton ordinaryButton;
    @FXML
    private ToggleButton urgentButton;
    @FXML
    private Label suggestionLabel;
    @FXML
    private VBox hospitalReasonRow;
    @FXML
    private TextField hospitalReasonField;
    @FXML
    private HBox urgentRow;
    @FXML
    private CheckBox ambulanceField;
    @FXML
    private TextField companionField;
    @FXML
    private TextField leavesAtField;
    @FXML
    private VBox changesRow;
    @FXML
    private TextField changesField;
    @FXML
    private FlowPane diagnosisChips;
    @FXML
    private TextField diagnosisField;
    @FXML
    private ListView<Diagnosis> diagnosisList;
    @FXML
    private TextArea reasonField;
    @FXML
    private TextArea illnessField;
    @FXML
    private TextArea treatmentField;
    @FXML
    private HBox vitalsRow;
    @FXML
    private TextArea studiesField;
    @FXML
    private TextArea prognosisField;
    @FXML
    private KeyButton leaveButton;
    @FXML
    private Label verdictLabel;
    @FXML
    private PasswordField passwordField;
    @FXML
    private PasswordField codeField;
    @FXML
    private KeyButton signButton;
    @FXML
    private Label missingTitle;
    @FXML
    private ProgressBar completenessMeter;
    @FXML
    private VBox missingList;
    @FXML
    private ImageView pageImage;

    ComposerController(ComposerViewModel model, ReferralWords words, Runnable leave, LocalDate today) {
        this.model = model;
        this.words = words;
        this.leave = leave;
        this.today = today;
    }

    @FXML
    public void initialize() {
        model.patientProperty().subscribe(patient -> {
            titleLabel.setText(words.text(model.isNewVersion() ? "referrals.compose.again" : "referrals.compose.new"));
            personLabel.setText(patient == null ? "" : words.person(patient.patient(), today));
            waitsLabel.setText(patient == null ? "" : patient.waits());
            Shown.when(waitsNotice, patient != null && !patient.waits().isEmpty());
            Shown.when(changesRow, model.isNewVersion());
        });
        bindTexts();
        bindDestination();
        new DiagnosisPicker(diagnosisField, diagnosisList, diagnosisChips, words).bind(model.finder(),
                model.diagnoses());
        vitals = new VitalFields(vitalsRow, words, model);
        SigningBar bar = new SigningBar(verdictLabel, passwordField, codeField, words);
        bar.bind(model.signing());
        MissingList missing = new MissingList(missingTitle, completenessMeter, missingList, words, this::fieldOf);
        model.pictureProperty().subscribe(picture -> PageView.show(picture, pageImage));
        model.judgementProperty().subscribe(judgement -> {
            if (judgement != null) {
                missing.show(judgement.completeness());
                vitals.mark(judgement.completeness());
                bar.tell(judgement.completeness());
                signButton.setDisable(!judgement.completeness().maySign());
                suggest(judgement.suggestion());
            }
        });
        signButton.setOnAction(event -> model.confirm());
        leaveButton.setOnAction(event -> leave.run());
        useTemplateButton.setOnAction(event -> model.useTemplate());
        keepTemplateButton.setOnAction(event -> model.keepTemplate());
        composerScreen.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** What lies in a scroll pane belongs to no scene until the pane has its skin, and cannot take the keys before. */
    void focusDefault() {
        composerScreen.applyCss();
        specialtyField.requestFocus();
    }

    private void bindTexts() {
        ComposerTexts texts = model.texts();
        hospitalReasonField.textProperty().bindBidirectional(texts.hospitalReasonProperty());
        companionField.textProperty().bindBidirectional(texts.companionProperty());
        leavesAtField.textProperty().bindBidirectional(texts.leavesAtProperty());
        changesField.textProperty().bindBidirectional(texts.changesProperty());
        reasonField.textProperty().bindBidirectional(texts.reasonProperty());
        illnessField.textProperty().bindBidirectional(texts.illnessProperty());
        treatmentField.textProperty().bindBidirectional(texts.treatmentProperty());
        studiesField.textProperty().bindBidirectional(texts.studiesProperty());
        prognosisField.textProperty().bindBidirectional(texts.prognosisProperty());
        ambulanceField.selectedProperty().bindBidirectional(model.ambulanceProperty());
    }

    private void bindDestination() {
        specialtyField.setItems(model.specialties());
        FirstLetters.choose(specialtyField, specialty -> specialty);
        FirstLetters.choose(hospitalField, hospital -> hospital == null ? "" : hospital.name());
        model.texts().specialtyProperty().subscribe(text -> specialtyField.setValue(text.isEmpty() ? null : text));
        specialtyField.valueProperty().subscribe(value -> model.texts().specialtyProperty().set(
                value == null ? "" : value));
        hospitalField.setItems(model.hospitals());
        hospitalField.setConverter(new HospitalNames(hospitalField));
        hospitalField.valueProperty().bindBidirectional(model.hospitalProperty());
        model.hospitalProperty().subscribe(hospital -> Shown.when(hospitalReasonRow, hospital != null));
        ordinaryButton.setOnAction(event -> choose(Priority.ORDINARY));
        urgentButton.setOnAction(event -> choose(Priority.URGENT));
        model.priorityProperty().subscribe(this::choose);
    }

    private void choose(Priority priority) {
        model.priorityProperty().set(priority);
        mark(ordinaryButton, priority == Priority.ORDINARY);
        mark(urgentButton, priority == Priority.URGENT);
        Shown.when(urgentRow, priority == Priority.URGENT);
    }

    private static void mark(ToggleButton button, boolean chosen) {
        button.setSelected(chosen);
        button.setGraphic(chosen ? Icons.of("fth-check", "icon-s") : null);
    }

    /** Tab leaves a text; Enter in the code signs; Ctrl+T takes the template. */
    private void press(KeyEvent event) {
        boolean tab = event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea && !event.isControlDown();
        if (tab) {
            Node next = (Node) event.getTarget();
            next.requestFocusTraversal(event.isShiftDown()
                    ? TraversalDirection.PREVIOUS
                    : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && codeField.equals(event.getTarget())) {
            model.confirm();
            event.consume();
        } else if (event.getCode() == KeyCode.T && event.isShortcutDown()) {
            model.useTemplate();
            event.consume();
        }
    }

    private Optional<Node> fieldOf(Requirement requirement) {
        return switch (requirement) {
            case SPECIALTY -> Optional.of(specialtyField);
            case HOSPITAL -> Optional.of(hospitalField);
            case DIAGNOSES -> Optional.of(diagnosisField);
            case REASON -> Optional.of(reasonField);
            case ILLNESS -> Optional.of(illnessField);
            case CHANGES -> Optional.of(changesField);
            case BLOOD_PRESSURE, HEART_RATE, RESPIRATORY_RATE, TEMPERATURE, WEIGHT ->
                vitals.of(VitalSign.valueOf(requirement.name()));
            case UNIT, NSS, AGGREGATE, BIRTH, SEX, ADDRESS, AUTHOR -> Optional.empty();
        };
    }

    private void suggest(Suggestion suggestion) {
        suggestionLabel.setText(words.suggestion(suggestion, model.texts().specialtyProperty().get()));
        hospitalField.setPromptText(suggestion.first().map(choice -> choice.route().hospitalName()).orElse(""));
    }
}
