package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.ViewLoader;
import org.jspecify.annotations.Nullable;

/** The agenda: toolbar above, the grid with its legend, and what is under the cursor at the right. */
@SuppressWarnings("NullAway.Init")
public final class AgendaController {
    private final AgendaViewModel model;
    private final AgendaActions actions;
    private final ViewLoader loader;
    @FXML
    private VBox agendaScreen;
    @FXML
    private Button previousDayButton;
    @FXML
    private DateField dayField;
    @FXML
    private Button nextDayButton;
    @FXML
    private KeyButton todayButton;
    @FXML
    private HBox shiftChoice;
    @FXML
    private KeyButton nextFreeButton;
    @FXML
    private KeyButton weekButton;
    @FXML
    private Label totalsLabel;
    @FXML
    private HBox closedNotice;
    @FXML
    private Label closedLabel;
    @FXML
    private VBox middle;
    @FXML
    private StackPane gridHolder;
    @FXML
    private EmptyState noShifts;
    @FXML
    private FlowPane legend;
    @FXML
    private StackPane panelHolder;
    private AgendaGrid grid;

    AgendaController(AgendaViewModel model, AgendaActions actions, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        grid = new AgendaGrid(model);
        gridHolder.getChildren().addFirst(grid);
        panelHolder.getChildren().setAll(loader.load(new AgendaPanelController(model, actions, loader)).root());
        actions.bindIcon(previousDayButton, AgendaCommands.PREVIOUS);
        actions.bindIcon(nextDayButton, AgendaCommands.NEXT);
        actions.bind(todayButton, AgendaCommands.TODAY);
        actions.bind(nextFreeButton, AgendaCommands.NEXT_FREE);
        actions.bind(weekButton, AgendaCommands.WEEK);
        dayField.use(model.words().clock(), TypedDate.Side.AHEAD, model.words().locale());
        dayField.setText("");
        dayField.valueProperty().set(model.days().dayProperty().get());
        dayField.valueProperty().subscribe(this::goTo);
        model.days().dayProperty().subscribe(day -> dayField.valueProperty().set(day));
        model.days().tableProperty().subscribe(this::tell);
        model.days().wholeProperty().subscribe(this::offerShifts);
        model.days().shiftProperty().subscribe(this::offerShifts);
        model.gridCallsProperty().subscribe((old, call) -> focusGrid());
        agendaScreen.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        agendaScreen.addEventHandler(KeyEvent.KEY_PRESSED, AgendaController::keepLetters);
        actions.onGoTo(dayField::requestFocus);
        offerShifts();
        tell();
    }

    /** On a day without shifts the empty place keeps the focus for the grid, so that no button gets its keys. */
    void focusGrid() {
        (grid.isVisible() ? grid : gridHolder).requestFocus();
    }

    /** Notifications lie over the legend, which is needed least, never over the panel. */
    Region middle() {
        return middle;
    }

    private void goTo(@Nullable LocalDate day) {
        if (day != null) {
            model.days().dayProperty().set(day);
        }
    }

    private void tell() {
        AgendaTable table = model.table();
        noShifts.setVisible(table.isEmpty());
        showGrid(!table.isEmpty());
        String closed = model.words().closed(table.day());
        closedLabel.setText(closed);
        closedNotice.setVisible(!closed.isEmpty());
        closedNotice.setManaged(!closed.isEmpty());
        weekButton.setText(
                model.words().text(table.isWeek() ? "agenda.screen.wholeDay" : "agenda.screen.wholeWeek"));
        Map<CellState, Integer> counts = table.counts();
        int sold = sum(counts, CellState::isSold);
        totalsLabel.setText(table.isWeek()
                ? model.words().week(table)
                : model.words().text("agenda.screen.totals", sold, sum(counts, CellState::isFree)));
        legend.getChildren().setAll(List.of(CellState.values()).stream()
                .filter(state -> state != CellState.OUT && state != CellState.FREE && counts.getOrDefault(state, 0) > 0)
                .map(state -> legendEntry(state, counts.getOrDefault(state, 0))).toList());
        Shown.when(legend, !legend.getChildren().isEmpty());
    }

    private void showGrid(boolean wanted) {
        boolean focused = grid.isFocused() || gridHolder.isFocused();
        if (focused && !wanted) {
            gridHolder.requestFocus();
        }
        grid.setVisible(wanted);
        if (focused) {
            focusGrid();
        }
    }

    private static int sum(Map<CellState, Integer> counts, Predicate<CellState> wanted) {
        return counts.entrySet().stream().filter(entry -> wanted.test(entry.getKey())).mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Node legendEntry(CellState state, int count) {
        Label swatch = new Label();
        swatch.getStyleClass().setAll("label", "agenda-cell", "swatch", state.styleClass());
        if (state == CellState.BOOKED) {
            swatch.setText(model.words().text("agenda.screen.cell.sample"));
        } else if (!state.icon().isEmpty()) {
            swatch.setGraphic(Icons.of(state.icon(), "icon-xs"));
        }
        Label word = new Label(model.words().text("agenda.screen.legend", model.words().state(state), count));
        HBox entry = new HBox(swatch, word);
        entry.getStyleClass().add("agenda-legend-entry");
        return entry;
    }

    private void offerShifts() {
        List<ShiftGrid> shifts = model.days().wholeProperty().get().shifts();
        UUID only = model.days().shiftProperty().get();
        shiftChoice.getChildren().clear();
        if (shifts.size() > 1) {
            shifts.forEach(shift -> addChoice(model.words().shift(shift), shift.shiftId(), only));
            addChoice(model.words().text(shifts.size() == 2 ? "agenda.screen.both" : "agenda.screen.all"), null, only);
            shiftChoice.getChildren().getFirst().getStyleClass().add("first");
            shiftChoice.getChildren().getLast().getStyleClass().add("last");
        }
    }

    private void addChoice(String word, @Nullable UUID shift, @Nullable UUID only) {
        ToggleButton button = new ToggleButton(word);
        boolean chosen = Objects.equals(shift, only);
        button.setSelected(chosen);
        if (chosen) {
            button.setGraphic(Icons.of("fth-check", "icon-s"));
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.days().shiftProperty().set(shift);
            offerShifts();
            focusGrid();
        });
        shiftChoice.getChildren().add(button);
    }

    /** Enter on a button is that button, not the visit under the cursor. */
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == dayField) {
            Event.fireEvent(dayField, new ActionEvent());
            focusGrid();
            event.consume();
        }
    }

    /** A letter typed into a field is a letter, not a command. */
    private static void keepLetters(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean letter = event.getCode().isLetterKey() || event.getCode().isDigitKey()
                || event.getCode() == KeyCode.DELETE;
        if (plain && letter && event.getTarget() instanceof TextInputControl) {
            event.consume();
        }
    }
}
