package mx.ventanilla.visit.shift;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RowsTable;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import org.jspecify.annotations.Nullable;

/** The corte de turno: shifts at the left, who is still here in the middle, totals and hand-over at the right. */
@SuppressWarnings("NullAway.Init")
public final class CloseController {
    private static final String COLUMN = "shift.close.column.";
    private final CloseViewModel model;
    private final ShiftWords words;
    private final Predicate<Command> allowed;
    private final List<Action> actions = new ArrayList<>();
    @FXML
    private TableView<WorkedShift> shiftsTable;
    @FXML
    private Label closingTitle;
    @FXML
    private StateLabel closingState;
    @FXML
    private HBox closingProblem;
    @FXML
    private Label closingProblemLabel;
    @FXML
    private TableView<OpenVisit> hereTable;
    @FXML
    private KeyButton attendedButton;
    @FXML
    private KeyButton leftButton;
    @FXML
    private KeyButton nextShiftButton;
    @FXML
    private Label notComeLabel;
    @FXML
    private Label closingTotals;
    @FXML
    private VBox noteBlock;
    @FXML
    private TextArea noteArea;
    @FXML
    private VBox closedBlock;
    @FXML
    private Label closedLabel;
    @FXML
    private TextField reopenField;
    @FXML
    private KeyButton closeShiftButton;
    @FXML
    private KeyButton reopenButton;
    @FXML
    private KeyButton printSheetButton;
    @FXML
    private KeyButton saveSheetButton;

    CloseController(CloseViewModel model, Predicate<Command> allowed) {
        this.model = model;
        this.words = model.words();
        this.allowed = allowed;
    }

    @FXML
    public void initialize() {
        RowsTable.fill(shiftsTable, model.shifts(), List.of(
                RecordColumn.of("shift", 168, words::shift, WorkedShift::from),
                RecordColumn.of("hours", 100, words::hours)), COLUMN, words.messages());
        RowsTable.fill(hereTable, model.here(), List.of(
                RecordColumn.of("ticket", 70, visit -> visit.ticket() == null ? "" : visit.ticket()),
                RecordColumn.of("patient", 190, visit -> visit.names().display()),
                RecordColumn.of("time", 70, visit -> words.hour(visit.starts())),
                RecordColumn.of("state", 104, words::state),
                RecordColumn.of("end", 138, visit -> words.end(model.endOf(visit)))), COLUMN, words.messages());
        RowsTable.follow(shiftsTable, model.selectedProperty());
        noteArea.textProperty().bindBidirectional(model.noteProperty());
        reopenField.textProperty().bindBidirectional(model.reopenReasonProperty());
        closingProblemLabel.textProperty().bind(model.problemProperty());
        show(closingProblem, model.problemProperty().isNotEmpty());
        bindActions();
        model.sheetProperty().subscribe(this::describe);
    }

    private void bindActions() {
        BooleanBinding closed = Bindings.createBooleanBinding(
                () -> model.sheetProperty().get() != null && model.sheetProperty().get().isClosed(),
                model.sheetProperty());
        BooleanBinding open = model.busyProperty().not().and(model.sheetProperty().isNotNull()).and(closed.not());
        BooleanBinding next = Bindings.createBooleanBinding(() -> model.sheetProperty().get() != null
                && model.sheetProperty().get().next().isPresent(), model.sheetProperty());
        BooleanBinding any = model.busyProperty().not().and(model.selectedProperty().isNotNull());
        BooleanBinding some = open.and(Bindings.isNotEmpty(model.here()));
        bind(attendedButton, Action.of(ShiftCommands.ATTENDED, some, () -> mark(WaitingEnd.ATTENDED)));
        bind(leftButton, Action.of(ShiftCommands.LEFT, some, () -> mark(WaitingEnd.LEFT)));
        bind(nextShiftButton, Action.of(ShiftCommands.NEXT_SHIFT, some.and(next), () -> mark(WaitingEnd.NEXT_SHIFT)));
        bind(closeShiftButton, Action.of(ShiftCommands.CLOSE, open, model::closeShift));
        bind(printSheetButton, Action.of(ShiftCommands.SHEET, any, model::printSheet));
        bind(saveSheetButton, Action.of(ShiftCommands.SPREADSHEET, any, this::saveSheet));
        bind(reopenButton, Action.of(ShiftCommands.REOPEN, closed, model::reopen));
        show(noteBlock, closed.not());
        show(closedBlock, closed);
        boolean mayReopen = allowed.test(ShiftCommands.REOPEN);
        reopenField.setVisible(mayReopen);
        reopenField.setManaged(mayReopen);
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

    /** Without a choice in the table the first patient nobody has spoken of is meant; then the next one. */
    private void mark(WaitingEnd end) {
        int row = Math.max(0, hereTable.getSelectionModel().getSelectedIndex());
        if (row < hereTable.getItems().size()) {
            model.mark(hereTable.getItems().get(row), end);
            hereTable.getSelectionModel().select(Math.min(row + 1, hereTable.getItems().size() - 1));
            hereTable.requestFocus();
        }
    }

    private void saveSheet() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(words.text("shift.sheet.file") + ".csv");
        File file = chooser.showSaveDialog(hereTable.getScene().getWindow());
        if (file != null) {
            model.saveSheet(file.toPath());
        }
    }

    private void describe(@Nullable ClosingSheet sheet) {
        closingTitle.setText(sheet == null ? words.text("shift.close.none") : words.shift(sheet.shift()));
        closingState.setVisible(sheet != null);
        if (sheet == null) {
            notComeLabel.setText("");
            closingTotals.setText("");
            return;
        }
        if (sheet.isClosed()) {
            closingState.show(Tone.OK, "fth-lock", words.text("shift.close.state.closed"));
        } else if (sheet.over()) {
            closingState.show(Tone.WARN, "fth-clock", words.text("shift.close.state.ready"));
        } else {
            closingState.show(Tone.NEUTRAL, "fth-activity", words.text("shift.close.state.running"));
        }
        notComeLabel.setText(words.text("shift.close.notCome", sheet.notCome().size()));
        closingTotals.setText(words.totals(sheet.totals()));
        sheet.closed().ifPresent(closed -> closedLabel.setText(words.text("shift.close.closedBy",
                words.moment(closed.closedAt()), closed.closedBy() == null ? "" : closed.closedBy(),
                closed.note() == null ? "" : closed.note())));
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    void focusDefault() {
        shiftsTable.requestFocus();
    }

    private static void show(Node node, BooleanExpression wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
