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
import mx.ventanilla.fx.Chip;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.TimeField;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.ReferralEvent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralStep;
import org.jspecify.annotations.Nullable;

/** One referral: where it stands, its way so far, and what can be done with it. */
@SuppressWarnings("NullAway.Init")
public final class ReferralPanelController {
    private final ReferralsViewModel model;
    private final PanelViewModel panel;
    private final ReferralActions actions;
    private final ReferralWords words;
    @FXML
    private EmptyState nobody;
    @FXML
    private VBox filePage;
    @FXML
    private Chip stateChip;
    @FXML
    private Label priorityLabel;
    @FXML
    private Label nameLabel;
    @FXML
    private Label whoLabel;
    @FXML
    private Label whereLabel;
    @FXML
    private Label folioLabel;
    @FXML
    private Label appointmentLabel;
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
    private HBox panelProblem;
    @FXML
    private Label panelProblemLabel;
    @FXML
    private KeyButton keepButton;
    @FXML
    private KeyButton dropButton;
    @FXML
    private VBox clinicalBlock;
    @FXML
    private Label clinicalLabel;
    @FXML
    private Label answerLabel;
    @FXML
    private Label waitedLabel;
    @FXML
    private VBox timeline;
    @FXML
    private VBox actsBlock;

    ReferralPanelController(ReferralsViewModel model, ReferralActions actions, ReferralWords words) {
        this.model = model;
        this.panel = model.panel();
        this.actions = actions;
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
        toldField.valueProperty().bindBidirectional(panel.toldProperty());
        sourceField.valueProperty().bindBidirectional(panel.sourceProperty());
        whomField.valueProperty().bindBidirectional(panel.whomProperty());
        outcomeField.valueProperty().bindBidirectional(panel.outcomeProperty());
        panelReasonField.valueProperty().bindBidirectional(panel.reasonProperty());
        dayField.use(words.clock(), TypedDate.Side.AHEAD, words.messages().locale());
        dayField.valueProperty().bindBidirectional(panel.dayProperty());
        hourField.valueProperty().bindBidirectional(panel.hourProperty());
        bindTexts();
        keepButton.setOnAction(event -> panel.keep());
        dropButton.setOnAction(event -> panel.stepBack());
        panel.formProperty().subscribe(this::showForm);
        panel.toldProperty().subscribe(told -> showForm(panel.formProperty().get()));
        panel.problemProperty().subscribe(this::showProblem);
        model.fileProperty().subscribe(this::show);
    }

    private void bindTexts() {
        placeField.textProperty().bindBidirectional(panel.placeProperty());
        informantField.textProperty().bindBidirectional(panel.informantProperty());
        physicianField.textProperty().bindBidirectional(panel.physicianProperty());
        answerDiagnosesField.textProperty().bindBidirectional(panel.diagnosesProperty());
        findingsField.textProperty().bindBidirectional(panel.findingsProperty());
        answerTreatmentField.textProperty().bindBidirectional(panel.treatmentProperty());
        noteField.textProperty().bindBidirectional(panel.noteProperty());
        panelCodeField.textProperty().bindBidirectional(panel.codeProperty());
    }

    private void show(@Nullable ReferralFileView file) {
        show(nobody, file == null);
        show(filePage, file != null);
        if (file == null) {
            return;
        }
        ReferralRow row = file.row();
        stateChip.show(ReferralWords.tone(row.state()), ReferralWords.icon(row.state()), words.state(row));
        priorityLabel.setText(words.messages().text(row.priority().word()));
        nameLabel.setText(row.patientName());
        whoLabel.setText(words.who(row));
        whereLabel.setText(words.where(row));
        folioLabel.setText(words.text("referrals.folio", row.folio(), row.originName()));
        appointmentLabel.setText(words.appointment(row));
        show(appointmentLabel, row.appointmentOn() != null);
        clinicalLabel.setText(file.request().map(words::clinical).orElse(""));
        answerLabel.setText(words.answers(file.answers()));
        show(answerLabel, !file.answers().isEmpty());
        show(clinicalBlock, file.request().isPresent());
        waitedLabel.setText(row.state().isUnanswered()
                ? words.text("referrals.waited", model.waited(row), model.limit(row))
                : "");
        timeline.getChildren().setAll(file.history().applied().stream().map(this::event).toList());
        file.contacts().stream().map(this::contact).forEach(timeline.getChildren()::add);
        file.history().unplaced().stream().map(this::unplaced).forEach(timeline.getChildren()::add);
        showActs();
    }

    private Node event(ReferralEvent event) {
        return entry(Tone.OK, "fth-check", words.messages().text(event.step().word()),
                words.moment(event.happenedAt()), words.event(event));
    }

    private Node unplaced(ReferralEvent event) {
        return entry(Tone.WARN, "fth-alert-triangle", words.text("referrals.unplaced",
                words.messages().text(event.step().word())), words.moment(event.happenedAt()), words.event(event));
    }

    private Node contact(ContactAttempt attempt) {
        String title = words.text("referrals.contact.with." + attempt.whom().name());
        String outcome = words.text("referrals.outcome." + attempt.outcome().name());
        return entry(Tone.NEUTRAL, "fth-phone", title, words.moment(attempt.happenedAt()),
                attempt.authorName() + " · " + outcome + (attempt.note() == null ? "" : "\n" + attempt.note()));
    }

    private static Node entry(Tone tone, String icon, String title, String when, String detail) {
        Label moment = new Label(when);
        moment.getStyleClass().addAll("small", "muted");
        Label more = new Label(detail);
        more.setWrapText(true);
        more.getStyleClass().addAll("small", "muted");
        return new VBox(new StateLabel(tone, icon, title), moment, more);
    }

    private void showActs() {
        actsBlock.getChildren().clear();
        act(ReferralCommands.RECEIVE, panel.offers(ReferralStep.RECEIVE));
        act(ReferralCommands.ACCEPT, panel.offers(PanelForm.ACCEPT));
        act(ReferralCommands.RETURN, panel.offers(PanelForm.RETURN));
        act(ReferralCommands.ATTEND, panel.offers(ReferralStep.ATTEND));
        act(ReferralCommands.MISS, panel.offers(ReferralStep.NO_SHOW));
        act(ReferralCommands.ANSWER, panel.offers(PanelForm.ANSWER));
        act(ReferralCommands.ONWARD, panel.offers(PanelForm.ONWARD));
        act(ReferralCommands.READ, panel.offers(ReferralStep.READ));
        act(ReferralCommands.HAND_OVER, panel.offers(ReferralStep.HAND_OVER));
        act(ReferralCommands.CONTACT, panel.offers(PanelForm.CONTACT));
        act(ReferralCommands.NEWS, panel.offers(PanelForm.NEWS));
        act(ReferralCommands.CAPTURE, panel.offers(PanelForm.CAPTURE));
        act(ReferralCommands.NEW_VERSION, panel.offers(PanelForm.CLOSE));
        act(ReferralCommands.PRINT, true);
        act(ReferralCommands.CLOSE, panel.offers(PanelForm.CLOSE));
    }

    private void act(Command command, boolean offered) {
        if (offered && actions.find(command).isPresent()) {
            KeyButton button = new KeyButton();
            button.setId(command.name() + "Button");
            button.setText(words.text(command.textKey()));
            button.getStyleClass().add(actsBlock.getChildren().isEmpty() ? "primary" : "ghost");
            button.setMaxWidth(Double.MAX_VALUE);
            actions.bind(button, command);
            actsBlock.getChildren().add(button);
        }
    }

    private void showForm(PanelForm form) {
        show(formBlock, form != PanelForm.NONE);
        show(actsBlock, form == PanelForm.NONE);
        if (form == PanelForm.NONE) {
            return;
        }
        formTitle.setText(words.text("referrals.form." + form.name()));
        ReferralStep told = panel.toldProperty().get();
        boolean accepts = form == PanelForm.ACCEPT || (form == PanelForm.NEWS && told == ReferralStep.ACCEPT);
        boolean returns = form == PanelForm.NEWS && told == ReferralStep.RETURN;
        show(toldField, form == PanelForm.NEWS);
        show(sourceField, form == PanelForm.NEWS);
        show(whomField, form == PanelForm.CONTACT);
        show(outcomeField, form == PanelForm.CONTACT);
        show(panelReasonField, form == PanelForm.RETURN || form == PanelForm.CLOSE || returns);
        ReferralStep reasons = form == PanelForm.CLOSE ? ReferralStep.CLOSE : ReferralStep.RETURN;
        if (!panelReasonField.getItems().equals(ReferralReason.of(reasons))) {
            panelReasonField.getItems().setAll(ReferralReason.of(reasons));
        }
        show(appointmentRow, accepts || form.asksForAnswer());
        show(hourField, accepts);
        show(placeField, accepts);
        show(informantField, form.asksForInformant());
        show(physicianField, form == PanelForm.CAPTURE);
        show(answerDiagnosesField, form.asksForAnswer());
        show(findingsField, form.asksForAnswer());
        show(answerTreatmentField, form.asksForAnswer());
        show(panelCodeField, form == PanelForm.ANSWER);
        dayField.setPromptText(words.text(accepts ? "referrals.field.day" : "referral.sheet.nextControl"));
        noteField.setPromptText(words.text(form.asksForAnswer()
                ? "referral.sheet.instructions"
                : "referrals.field.note"));
        formBlock.getChildren().stream().filter(node -> node.isManaged() && node.isFocusTraversable()).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void showProblem(@Nullable Problem problem) {
        show(panelProblem, problem != null);
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

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
