package mx.ventanilla.visit.consulting;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.Chip;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.fx.InitialsBadge;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.visit.FoundIcons;
import mx.ventanilla.visit.Pages;
import mx.ventanilla.visit.VisitOutcome;
import org.jspecify.annotations.Nullable;

/** The patient who was called or is inside, in large letters, and how the consultation ends. */
@SuppressWarnings("NullAway.Init")
public final class CurrentController {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ConsultingViewModel model;
    private final ConsultingActions actions;
    private final ConsultingWords words;

    @FXML
    private ScrollPane currentScroll;
    @FXML
    private EmptyState nobodyInside;
    @FXML
    private VBox currentCard;
    @FXML
    private Chip stateChip;
    @FXML
    private Label sinceLabel;
    @FXML
    private HighlightText ticketText;
    @FXML
    private InitialsBadge currentInitials;
    @FXML
    private Label currentName;
    @FXML
    private Label currentLine;
    @FXML
    private StateLabel coverLabel;
    @FXML
    private Label historyLabel;
    @FXML
    private HBox languageNotice;
    @FXML
    private Label languageLabel;
    @FXML
    private HBox policyWaits;
    @FXML
    private Label policyWaitsLabel;
    @FXML
    private VBox outcomeBlock;
    @FXML
    private KeyButton dischargeButton;
    @FXML
    private KeyButton appointmentButton;
    @FXML
    private KeyButton referralButton;
    @FXML
    private KeyButton urgentButton;
    @FXML
    private VBox nextBlock;
    @FXML
    private VBox nextRows;
    @FXML
    private DateField nextDayField;
    @FXML
    private HBox consultingProblem;
    @FXML
    private Label consultingProblemLabel;
    @FXML
    private HBox calledActions;
    @FXML
    private KeyButton againButton;
    @FXML
    private KeyButton putBackButton;
    @FXML
    private KeyButton beginButton;
    @FXML
    private KeyButton finishButton;
    @FXML
    private KeyButton nextButton;

    CurrentController(ConsultingViewModel model, ConsultingActions actions) {
        this.model = model;
        this.actions = actions;
        this.words = model.words();
    }

    @FXML
    public void initialize() {
        actions.bind(dischargeButton, ConsultingCommands.DISCHARGE);
        actions.bind(appointmentButton, ConsultingCommands.APPOINTMENT);
        actions.bind(referralButton, ConsultingCommands.REFERRAL);
        actions.bind(urgentButton, ConsultingCommands.URGENT);
        actions.bind(againButton, ConsultingCommands.AGAIN);
        actions.bind(putBackButton, ConsultingCommands.PUT_BACK);
        actions.bind(beginButton, ConsultingCommands.BEGIN);
        actions.bind(finishButton, ConsultingCommands.FINISH);
        actions.bind(nextButton, ConsultingCommands.NEXT);
        actions.onTypeDay(this::typeDay);
        nextDayField.use(words.desk().clock(), TypedDate.Side.AHEAD, words.messages().locale());
        nextDayField.valueProperty().bindBidirectional(model.next().fromProperty());
        consultingProblemLabel.textProperty().bind(model.problemProperty());
        Pages.showWhile(consultingProblem, model.problemProperty().isNotEmpty());
        model.list().dayProperty().subscribe(this::show);
        model.list().chosenProperty().subscribe(chosen -> nameNext());
        model.outcomeProperty().subscribe(this::showOutcome);
        model.next().offers().subscribe(this::showOffers);
        model.next().chosenProperty().subscribe(number -> showOffers());
    }

    /** Notifications lie over the card, never over the main button. */
    Region card() {
        return currentScroll;
    }

    private void typeDay() {
        model.choose(VisitOutcome.NEXT_APPOINTMENT);
        nextDayField.requestFocus();
    }

    private void show(@Nullable ConsultingDay day) {
        ListedVisit visit = model.list().current().orElse(null);
        boolean inside = visit != null && visit.state() == VisitState.IN_CONSULTATION;
        Pages.set(nobodyInside, visit == null);
        Pages.set(currentCard, visit != null);
        Pages.set(outcomeBlock, inside);
        Pages.set(calledActions, visit != null && !inside);
        Pages.set(beginButton, visit != null && !inside);
        Pages.set(finishButton, inside);
        Pages.set(nextButton, visit == null || inside);
        nobodyInside.setTitle(words.text(day == null ? "consultation.none.room" : "consultation.none.title"));
        nobodyInside.setAdvice(words.text(day == null ? "consultation.none.roomAdvice" : "consultation.none.advice"));
        if (day != null && visit != null) {
            showPatient(day, visit);
        }
        nameNext();
    }

    private void showPatient(ConsultingDay day, ListedVisit visit) {
        stateChip.show(Tone.OK, FoundIcons.icon(visit.state()), words.messages().text(visit.state().word()));
        sinceLabel.setText(words.since(day, visit));
        ticketText.showSentence(words.ticket(visit));
        String surname = visit.person().names().firstSurname();
        currentInitials.show(visit.person().names().givenNames(), surname == null ? "" : surname);
        currentName.setText(visit.person().names().display());
        currentLine.setText(words.person(visit));
        CoverageState state = words.desk().cover().state(visit.coverage());
        coverLabel.show(FoundIcons.tone(state), FoundIcons.icon(state),
                words.desk().cover().sentence(visit.coverage()).replace("**", ""));
        historyLabel.setText(words.history(day, visit));
        languageLabel.setText(words.language(visit));
        Pages.set(languageNotice, !languageLabel.getText().isEmpty());
        policyWaitsLabel.setText(words.waits(day, visit));
        Pages.set(policyWaits, !policyWaitsLabel.getText().isEmpty());
    }

    /** The main button says whom it calls. */
    private void nameNext() {
        String ticket = model.list().upNext().map(ListedVisit::ticket).orElse("");
        boolean inside = model.list().current().isPresent();
        nextButton.setText(ticket.isEmpty()
                ? words.text("consultation.button.nobody")
                : words.text(inside ? "consultation.button.finishAndCall" : "consultation.button.call", ticket));
    }

    private void showOutcome(VisitOutcome outcome) {
        mark(dischargeButton, outcome == VisitOutcome.DISCHARGED);
        mark(appointmentButton, outcome == VisitOutcome.NEXT_APPOINTMENT);
        mark(referralButton, outcome == VisitOutcome.REFERRED);
        mark(urgentButton, outcome == VisitOutcome.SENT_TO_URGENT);
        Pages.set(nextBlock, outcome == VisitOutcome.NEXT_APPOINTMENT);
    }

    private static void mark(KeyButton button, boolean chosen) {
        button.pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void showOffers() {
        List<NextOffer> offers = model.next().offers();
        nextRows.getChildren().setAll(NextOfferRow.all(offers, model, words));
    }
}
