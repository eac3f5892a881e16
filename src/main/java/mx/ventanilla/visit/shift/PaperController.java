package mx.ventanilla.visit.shift;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RowsTable;
import mx.ventanilla.fx.TimeField;

/** One line of fields that Enter walks through; what was written grows beneath. */
@SuppressWarnings("NullAway.Init")
public final class PaperController {
    private final PaperViewModel model;
    private final Messages messages;
    private final Predicate<Command> allowed;
    private final Clock clock;
    private final List<Action> actions = new ArrayList<>();
    private List<TextField> fields = List.of();
    @FXML
    private DateField paperDayField;
    @FXML
    private TextField paperTicketField;
    @FXML
    private TextField paperWhoField;
    @FXML
    private TimeField paperArrivedField;
    @FXML
    private TimeField paperCalledField;
    @FXML
    private TimeField paperEndedField;
    @FXML
    private KeyButton writePaperButton;
    @FXML
    private KeyButton printPaperButton;
    @FXML
    private HBox paperProblem;
    @FXML
    private Label paperProblemLabel;
    @FXML
    private TableView<PaperViewModel.Done> paperTable;

    PaperController(PaperViewModel model, Messages messages, Predicate<Command> allowed, Clock clock) {
        this.model = model;
        this.messages = messages;
        this.allowed = allowed;
        this.clock = clock;
    }

    @FXML
    public void initialize() {
        paperDayField.use(clock, TypedDate.Side.AHEAD, messages.locale());
        paperDayField.valueProperty().bindBidirectional(model.dayProperty());
        paperTicketField.textProperty().bindBidirectional(model.ticketProperty());
        paperWhoField.textProperty().bindBidirectional(model.whoProperty());
        paperArrivedField.valueProperty().bindBidirectional(model.arrivedProperty());
        paperCalledField.valueProperty().bindBidirectional(model.calledProperty());
        paperEndedField.valueProperty().bindBidirectional(model.endedProperty());
        paperProblemLabel.textProperty().bind(model.problemProperty());
        paperProblem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        paperProblem.managedProperty().bind(paperProblem.visibleProperty());
        RowsTable.fill(paperTable, model.done(), List.of(
                RecordColumn.of("ticket", 90, PaperViewModel.Done::ticket),
                RecordColumn.of("patient", 300, PaperViewModel.Done::who),
                RecordColumn.of("times", 200, PaperViewModel.Done::times),
                RecordColumn.of("state", 160, PaperViewModel.Done::state)), "shift.paper.column.", messages);
        bind(writePaperButton, Action.of(ShiftCommands.PAPER_WRITE, model.busyProperty().not(), model::write));
        bind(printPaperButton, Action.of(ShiftCommands.PAPER_PRINT, model::printTomorrow));
        fields = List.of(paperTicketField, paperWhoField, paperArrivedField, paperCalledField, paperEndedField);
        fields.forEach(field -> field.addEventFilter(KeyEvent.KEY_PRESSED, event -> enter(field, event)));
        model.nextCallsProperty().subscribe((old, call) -> paperWhoField.requestFocus());
    }

    /** Enter goes on to the next field, and after the last one writes the line. */
    private void enter(TextField field, KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isControlDown()) {
            return;
        }
        event.consume();
        int next = fields.indexOf(field) + 1;
        if (next < fields.size()) {
            fields.get(next).requestFocus();
        } else {
            paperWhoField.requestFocus();
            model.write();
        }
    }

    private void bind(KeyButton button, Action action) {
        boolean may = allowed.test(action.command());
        button.setVisible(may);
        button.setManaged(may);
        if (may) {
            button.act(action);
            actions.add(action);
        }
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    void focusDefault() {
        paperTicketField.requestFocus();
    }
}
