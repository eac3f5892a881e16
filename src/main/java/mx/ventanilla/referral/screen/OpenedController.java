package mx.ventanilla.referral.screen;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.db.Journey;
import mx.ventanilla.fx.Chip;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;

/** One referral: who, where to, where it stands, what was written in it as far as it may be seen, and its way so far. */
@SuppressWarnings("NullAway.Init")
public final class OpenedController {
    private final ReferralWords words;
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

    public OpenedController(ReferralWords words) {
        this.words = words;
    }

    /** Where what is asked for lies, under the head. */
    public StackPane formHolder() {
        return formHolder;
    }

    /**
     * @param waited working days since it was signed
     * @param limit working days in which something should be heard
     */
    public void show(ReferralFileView file, int waited, int limit) {
        ReferralRow row = file.row();
        stateChip.show(ReferralWords.tone(row), ReferralWords.icon(row.state()), words.state(row));
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
        waitedLabel.setText(row.isUnanswered() ? words.text("referrals.waited", waited, limit) : "");
        timeline.getChildren().setAll(new TimelineEntries(words).of(file));
    }
}
