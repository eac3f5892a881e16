package mx.ventanilla.visit.consulting;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.TilePane;
import javafx.util.StringConverter;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.Pages;
import org.jspecify.annotations.Nullable;

/** The doctor's shift in figures, and the room it is worked in. */
@SuppressWarnings("NullAway.Init")
public final class TurnController {
    private final ConsultingViewModel model;
    private final ConsultingActions actions;
    private final ConsultingWords words;

    @FXML
    private ComboBox<RoomShift> roomField;
    @FXML
    private FlowPane figures;
    @FXML
    private Label attendedValue;
    @FXML
    private Label waitingValue;
    @FXML
    private Label expectedValue;
    @FXML
    private Label absentValue;
    @FXML
    private TilePane slotMarks;
    @FXML
    private Label paceValue;
    @FXML
    private Label endValue;
    @FXML
    private Label extrasValue;
    @FXML
    private StateLabel lateLabel;

    TurnController(ConsultingViewModel model, ConsultingActions actions) {
        this.model = model;
        this.actions = actions;
        this.words = model.words();
    }

    @FXML
    public void initialize() {
        roomField.setItems(model.list().rooms());
        roomField.setConverter(new RoomNames());
        roomField.valueProperty().bindBidirectional(model.list().roomProperty());
        actions.onChooseRoom(() -> {
            roomField.requestFocus();
            roomField.show();
        });
        model.list().dayProperty().subscribe(this::show);
    }

    private void show(@Nullable ConsultingDay day) {
        Pages.set(figures, day != null);
        if (day == null) {
            return;
        }
        attendedValue.setText(String.valueOf(day.count(VisitState.ATTENDED)));
        waitingValue.setText(String.valueOf(day.waiting().size()));
        expectedValue.setText(String.valueOf(day.expected().size()));
        absentValue.setText(String.valueOf(day.count(VisitState.NO_SHOW, VisitState.LEFT)));
        slotMarks.getChildren().setAll(SlotMark.all(day, words));
        paceValue.setText(words.text("consultation.turn.paceValue", day.queue().paceMinutes()));
        endValue.setText(DeskWords.hour(day.estimatedEnd().toLocalTime()));
        extrasValue.setText(words.text("consultation.turn.extrasValue", day.extras(), day.shift().walkInQuota()));
        long late = day.queue().lateMinutes();
        lateLabel.show(late > 0 ? Tone.WARN : Tone.OK, late > 0 ? "fth-clock" : "fth-check",
                late > 0
                        ? words.text("reception.strip.standing.LATE", late)
                        : words.text("reception.strip.standing.ON_TIME"));
    }

    private final class RoomNames extends StringConverter<RoomShift> {
        @Override
        public String toString(@Nullable RoomShift room) {
            return room == null ? "" : words.room(room);
        }

        @Override
        public RoomShift fromString(String text) {
            throw new UnsupportedOperationException("rooms are chosen, never typed");
        }
    }
}
