package mx.ventanilla.visit;

import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.clinic.JourneySign;
import mx.ventanilla.db.Journey;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import org.jspecify.annotations.Nullable;

/** Today's appointment with its big button, what else can be done, and the notices. */
@SuppressWarnings("NullAway.Init")
public final class DeskController {
    private static final List<Command> BUTTONS = List.of(ReceptionCommands.WALK_IN, ReceptionCommands.BOOK,
            ReceptionCommands.URGENT, ReceptionCommands.CHANGE, ReceptionCommands.NEW_PERSON, ReceptionCommands.FAMILY,
            ReceptionCommands.UNIFILA, ReceptionCommands.DOCUMENTS, ReceptionCommands.DIRECTIONS);
    private static final int COLUMNS = 3;

    private final ReceptionViewModel model;
    private final ReceptionActions actions;
    private final DeskWords words;

    @FXML
    private VBox hourBox;
    @FXML
    private Label hourLabel;
    @FXML
    private Label whereLabel;
    @FXML
    private Label kindLabel;
    @FXML
    private StateLabel stateLabel;
    @FXML
    private StateLabel journeyLabel;
    @FXML
    private KeyButton registerArrivalButton;
    @FXML
    private KeyButton walkInNowButton;
    @FXML
    private KeyButton slipButton;
    @FXML
    private HBox forecastRow;
    @FXML
    private HighlightText forecastText;
    @FXML
    private HBox problemNotice;
    @FXML
    private Label problemLabel;
    @FXML
    private HBox overrideBlock;
    @FXML
    private TextField overrideField;
    @FXML
    private KeyButton overrideButton;
    @FXML
    private GridPane actionGrid;
    @FXML
    private VBox noticesBlock;
    @FXML
    private Label noticesCount;
    @FXML
    private VBox noticeRows;

    DeskController(ReceptionViewModel model, ReceptionActions actions) {
        this.model = model;
        this.actions = actions;
        this.words = model.person().words();
    }

    @FXML
    public void initialize() {
        registerArrivalButton.act(actions.of(ReceptionCommands.REGISTER_ARRIVAL));
        registerArrivalButton.setIcon("");
        walkInNowButton.act(actions.of(ReceptionCommands.WALK_IN));
        walkInNowButton.setIcon("");
        slipButton.act(actions.of(ReceptionCommands.SLIP));
        problemLabel.textProperty().bind(model.person().problemProperty());
        Pages.showWhile(problemNotice, model.person().problemProperty().isNotEmpty());
        bindOverride();
        addButtons();
        model.person().personProperty().subscribe(this::show);
        model.person().notices().subscribe(this::showNotices);
        showNotices();
    }

    private void bindOverride() {
        ArrivalsViewModel arrivals = model.arrivals();
        actions.find(ReceptionCommands.OVERRIDE).ifPresent(overrideButton::act);
        Pages.showWhile(overrideBlock, arrivals.overridableProperty());
        overrideField.textProperty().bindBidirectional(arrivals.overrideReasonProperty());
        overrideField.setOnAction(event -> arrivals.override());
        arrivals.overridableProperty().subscribe((old, may) -> focusReason(may));
    }

    private void focusReason(boolean wanted) {
        if (wanted) {
            overrideField.requestFocus();
        }
    }

    private void addButtons() {
        List<Command> allowed = BUTTONS.stream().filter(actions::has).toList();
        IntStream.range(0, allowed.size()).forEach(i -> {
            Command command = allowed.get(i);
            KeyButton button = new KeyButton();
            button.setId(command.name() + "Button");
            button.setText(words.text(command.textKey()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.act(actions.of(command));
            actionGrid.add(button, i % COLUMNS, i / COLUMNS);
        });
    }

    private void show(@Nullable PersonAtDesk person) {
        DeskVisit visit = person == null ? null : person.visit().orElse(null);
        Pages.set(hourBox, visit != null && visit.starts() != null);
        Pages.set(registerArrivalButton, visit != null && visit.canArrive());
        Pages.set(walkInNowButton, visit == null || visit.state().isOver());
        Pages.set(slipButton, visit != null && visit.ticket() != null && !visit.canArrive() && !visit.state().isOver());
        Pages.set(kindLabel, true);
        Pages.set(stateLabel, visit != null);
        if (visit == null) {
            whereLabel.setText(words.text("reception.visit.none"));
            kindLabel.setText(words.text("reception.visit.noneAdvice"));
        } else {
            show(visit);
        }
        JourneySign.show(journeyLabel, words.messages(), person == null ? Journey.ALONE : person.journey());
        ArrivalForecast forecast = person == null ? null : person.forecast();
        Pages.set(forecastRow, forecast != null);
        if (forecast != null) {
            forecastText.showSentence(words.forecast(forecast, visit != null && visit.canArrive()));
        }
    }

    private void show(DeskVisit visit) {
        hourLabel.setText(visit.starts() == null ? "" : DeskWords.hour(visit.starts()));
        whereLabel.setText(words.where(visit));
        kindLabel.setText(words.kind(visit));
        boolean late = words.isLate(visit);
        Tone tone = late ? Tone.WARN : FoundIcons.tone(visit.state());
        stateLabel.show(tone, late ? "fth-clock" : FoundIcons.icon(visit.state()), words.state(visit));
    }

    private void showNotices() {
        List<Notice> notices = model.person().notices();
        Pages.set(noticesBlock, !notices.isEmpty());
        noticesCount.setText(String.valueOf(notices.size()));
        PanelRow.fill(noticeRows, IntStream.range(0, notices.size()).mapToObj(i -> row(i, notices.get(i))).toList());
    }

    private PanelRow row(int index, Notice notice) {
        PanelRow row = new PanelRow(notice.tone(), notice.icon(), notice.title(), notice.detail());
        if (notice.act() == null) {
            return row;
        }
        String keys = index < ReceptionCommands.NOTICES.size() ? ReceptionCommands.NOTICES.get(index).keyText() : "";
        String act = words.text("reception.notice.act." + notice.act().getClass().getSimpleName());
        return row.leadingTo(act, keys, () -> model.pages().follow(index + 1));
    }
}
