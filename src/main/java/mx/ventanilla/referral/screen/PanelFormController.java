package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.TimeField;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralStep;
import org.jspecify.annotations.Nullable;

/** What is asked for beside one referral: only the fields that the chosen act needs. */
@SuppressWarnings("NullAway.Init")
public final class PanelFormController {
    private final PanelViewModel panel;
    private final ReferralWords words;
    @FXML
    private VBox formBlock;
    @FXML
    private Label formTitle;
    @FXML
    private ComboBox<ReferralStep> toldField;
    @FXML
    private ComboBox<EventSource> sourceField;
    @FXML
    private ComboBox<ContactAttempt.Whom> whomField;
    @FXML
    private ComboBox<ContactAttempt.Outcome> outcomeField;
    @FXML
    private ComboBox<ReferralReason> panelReasonField;
    @FXML
    private HBox appointmentRow;
    @FXML
    private DateField dayField;
    @FXML
    private TimeField hourField;
    @FXML
    private TextField placeField;
    @FXML
    private TextField informantField;
    @FXML
    private TextField physicianField;
    @FXML
    private TextField answerDiagnosesField;
    @FXML
    private TextArea findingsField;
    @FXML
    private TextArea answerTreatmentField;
    @FXML
    private TextArea noteField;
    @FXML
    private PasswordField panelCodeField;
    @FXML
    private TextField documentFileField;
    @FXML
    private HBox panelProblem;
    @FXML
    private Label panelProblemLabel;
    @FXML
    private KeyButton keepButton;
    @FXML
    private KeyButton dropButton;

    PanelFormController(PanelViewModel panel, ReferralWords words) {
        this.panel = panel;
        this.words = words;
    }

    @FXML
    public void initialize() {
        offer(toldField, PanelViewModel.TOLD, step -> words.messages().text(step.word()));
        offer(sourceField, List.of(EventSource.PHONE, EventSource.PAPER),
                source -> words.text("referrals.source." + source.name()));
        offer(whomField, List.of(ContactAttempt.Whom.values()), whom -> words.text("referrals.whom." + whom.name()));
        offer(outcomeField, List.of(ContactAttempt.Outcome.values()),
                outcome -> words.text("referrals.outcome." + outcome.name()));
        offer(panelReasonField, List.of(), reason -> words.messages().text(reason.word()));
        toldField.valueProperty().bindBidirectional(panel.entries().toldProperty());
        sourceField.valueProperty().bindBidirectional(panel.entries().sourceProperty());
        whomField.valueProperty().bindBidirectional(panel.entries().whomProperty());
        outcomeField.valueProperty().bindBidirectional(panel.entries().outcomeProperty());
        panelReasonField.valueProperty().bindBidirectional(panel.entries().reasonProperty());
        dayField.use(words.clock(), TypedDate.Side.AHEAD, words.messages().locale());
        dayField.valueProperty().bindBidirectional(panel.entries().dayProperty());
        hourField.valueProperty().bindBidirectional(panel.entries().hourProperty());
        bindTexts();
        keepButton.setOnAction(event -> panel.keep());
        dropButton.setOnAction(event -> panel.stepBack());
        panel.formProperty().subscribe(this::showForm);
        panel.entries().toldProperty().subscribe(told -> showForm(panel.formProperty().get()));
        panel.problemProperty().subscribe(this::showProblem);
    }

    private void bindTexts() {
        placeField.textProperty().bindBidirectional(panel.entries().placeProperty());
        informantField.textProperty().bindBidirectional(panel.entries().informantProperty());
        physicianField.textProperty().bindBidirectional(panel.entries().physicianProperty());
        answerDiagnosesField.textProperty().bindBidirectional(panel.entries().diagnosesProperty());
        findingsField.textProperty().bindBidirectional(panel.entries().findingsProperty());
        answerTreatmentField.textProperty().bindBidirectional(panel.entries().treatmentProperty());
        noteField.textProperty().bindBidirectional(panel.entries().noteProperty());
        panelCodeField.textProperty().bindBidirectional(panel.entries().codeProperty());
        documentFileField.textProperty().bindBidirectional(panel.entries().fileProperty());
    }

    private void showForm(PanelForm form) {
        if (form == PanelForm.NONE) {
            return;
        }
        formTitle.setText(words.text("referrals.form." + form.name()));
        ReferralStep told = panel.entries().toldProperty().get();
        boolean accepts = form == PanelForm.NEWS && told == ReferralStep.ACCEPT;
        boolean returns = form == PanelForm.NEWS && told == ReferralStep.RETURN;
        Shown.when(toldField, form == PanelForm.NEWS);
        Shown.when(sourceField, form == PanelForm.NEWS);
        Shown.when(whomField, form == PanelForm.CONTACT);
        Shown.when(outcomeField, form == PanelForm.CONTACT);
        Shown.when(panelReasonField, form.ends() || returns);
        ReferralStep reasons = form.ends() ? ReferralStep.CLOSE : ReferralStep.RETURN;
        if (!panelReasonField.getItems().equals(ReferralReason.of(reasons))) {
            panelReasonField.getItems().setAll(ReferralReason.of(reasons));
        }
        Shown.when(appointmentRow, accepts || form.asksForAnswer());
        Shown.when(hourField, accepts);
        Shown.when(placeField, accepts);
        Shown.when(informantField, form.asksForInformant());
        Shown.when(physicianField, form == PanelForm.CAPTURE);
        Shown.when(answerDiagnosesField, form.asksForAnswer());
        Shown.when(findingsField, form.asksForAnswer());
        Shown.when(answerTreatmentField, form.asksForAnswer());
        Shown.when(panelCodeField, form.asksForCode());
        Shown.when(documentFileField, form.asksForFile());
        Shown.when(noteField, form != PanelForm.SAVE);
        dayField.setPromptText(words.text(accepts ? "referrals.field.day" : "referral.sheet.nextControl"));
        noteField.setPromptText(words.text(switch (form) {
            case CAPTURE -> "referral.sheet.instructions";
            case ADDENDUM -> "referrals.field.addendum";
            case EXPORT -> "referrals.field.exportReason";
            default -> "referrals.field.note";
        }));
        formBlock.getChildren().stream().filter(node -> node.isManaged() && node.isFocusTraversable()).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void showProblem(@Nullable Problem problem) {
        Shown.when(panelProblem, problem != null);
        panelProblemLabel.setText(problem == null ? "" : words.messages().text(problem));
    }

    private static <T> void offer(ComboBox<T> box, List<T> values, Function<T, String> shown) {
        box.setItems(FXCollections.observableArrayList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : shown.apply(value);
            }

            @Override
            public T fromString(String text) {
                return Objects.requireNonNull(box.getValue());
            }
        });
    }
}
