package mx.ventanilla.referral.screen;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.db.Journey;
import mx.ventanilla.fx.Chip;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.referral.ReferralFileView;
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
    private final ViewLoader loader;
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
    private StackPane formHolder;
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

    ReferralPanelController(ReferralsViewModel model, ReferralActions actions, ReferralWords words,
            ViewLoader loader) {
        this.model = model;
        this.panel = model.panel();
        this.actions = actions;
        this.words = words;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        panel.formProperty().subscribe(form -> {
            Shown.when(formHolder, form != PanelForm.NONE);
            Shown.when(actsBlock, form == PanelForm.NONE);
        });
        formHolder.getChildren().setAll(loader.load(new PanelFormController(panel, words)).root());
        model.fileProperty().subscribe(this::show);
    }

    private void show(@Nullable ReferralFileView file) {
        Shown.when(nobody, file == null);
        Shown.when(filePage, file != null);
        if (file == null) {
            return;
        }
        ReferralRow row = file.row();
        stateChip.show(ReferralWords.tone(row.state()), ReferralWords.icon(row.state()), words.state(row));
        priorityLabel.setText(words.messages().text(row.priority().word()));
        nameLabel.setText(row.patientName());
        whoLabel.setText(words.who(row));
        whereLabel.setText(words.where(row));
        folioLabel.setText(words.text("referrals.folio", row.folio(), row.originName())
                + (file.journey() == Journey.ALONE ? "" : " · " + words.text("journey." + file.journey())));
        appointmentLabel.setText(words.appointment(row));
        Shown.when(appointmentLabel, row.appointmentOn() != null);
        clinicalLabel.setText(file.request().map(words::clinical).orElse(""));
        answerLabel.setText(words.answers(file.answers()));
        Shown.when(answerLabel, !file.answers().isEmpty());
        Shown.when(clinicalBlock, file.request().isPresent());
        waitedLabel.setText(row.state().isUnanswered()
                ? words.text("referrals.waited", model.waited(row), model.limit(row))
                : "");
        timeline.getChildren().setAll(new TimelineEntries(words).of(file));
        showActs();
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
        act(ReferralCommands.ADDENDUM, panel.offers(PanelForm.ADDENDUM));
        act(ReferralCommands.NEW_VERSION, panel.offers(ReferralStep.REPLACE));
        act(ReferralCommands.PRINT, true);
        act(ReferralCommands.SAVE, panel.offers(PanelForm.SAVE));
        act(ReferralCommands.EXPORT, panel.offers(PanelForm.EXPORT));
        act(ReferralCommands.EXPIRE, panel.offers(ReferralStep.EXPIRE));
        act(ReferralCommands.CANCEL, panel.offers(PanelForm.CANCEL));
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
}
