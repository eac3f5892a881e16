package mx.ventanilla.agenda.absence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.FormView;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RowsTable;
import mx.ventanilla.fx.Shown;

/** Absences at the left, or the form of a new one; its patients at the right, to be moved or to be called. */
@SuppressWarnings("NullAway.Init")
public final class AbsencesController {
    private static final List<CallResult> RESULTS = List.of(CallResult.values());
    private final AbsencesViewModel model;
    private final AbsenceWords words;
    private final Predicate<Command> allowed;
    private final FormView form;
    private final AbsenceTables tables;
    private final List<Action> actions = new ArrayList<>();
    @FXML
    private VBox listBlock;
    @FXML
    private TableView<DecidedAbsence> absencesTable;
    @FXML
    private KeyButton newAbsenceButton;
    @FXML
    private VBox formBlock;
    @FXML
    private ScrollPane formScroll;
    @FXML
    private KeyButton previewButton;
    @FXML
    private Label absenceTitle;
    @FXML
    private Label absenceSummary;
    @FXML
    private HBox absenceProblem;
    @FXML
    private Label absenceProblemLabel;
    @FXML
    private VBox planBlock;
    @FXML
    private TableView<PlanLine> planTable;
    @FXML
    private EmptyState planEmpty;
    @FXML
    private Label alternativesLabel;
    @FXML
    private FlowPane alternativesPane;
    @FXML
    private KeyButton settleButton;
    @FXML
    private KeyButton cancelLineButton;
    @FXML
    private KeyButton decideButton;
    @FXML
    private VBox callsBlock;
    @FXML
    private TableView<CallLine> callsTable;
    @FXML
    private EmptyState callsEmpty;
    @FXML
    private VBox callStrip;
    @FXML
    private FlowPane resultsPane;
    @FXML
    private KeyButton printCallsButton;
    @FXML
    private KeyButton printNoticesButton;
    @FXML
    private KeyButton undoAbsenceButton;

    AbsencesController(AbsencesViewModel model, Predicate<Command> allowed, Clock clock) {
        this.model = model;
        this.words = model.words();
        this.allowed = allowed;
        this.tables = new AbsenceTables(words);
        this.form = new FormView(words.messages(), "shift.absences", model.form().form, clock);
    }

    @FXML
    public void initialize() {
        formScroll.setContent(form);
        fillTables();
        bindActions();
        Shown.when(listBlock, model.planningProperty().not());
        Shown.when(formBlock, model.planningProperty());
        Shown.when(planBlock, model.planningProperty());
        Shown.when(callsBlock, model.planningProperty().not());
        absenceProblemLabel.textProperty().bind(model.problemProperty());
        Shown.when(callStrip, Bindings.isNotEmpty(model.calls()));
        Shown.when(absenceProblem, model.problemProperty().isNotEmpty());
        model.planningProperty().subscribe(this::describe);
        model.plan().planProperty().subscribe(this::describe);
        model.selectedProperty().subscribe(this::describe);
        model.plan().alternatives().addListener((ListChangeListener<Offer>) change -> offer());
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::previewOnEnter);
        planTable.addEventHandler(KeyEvent.KEY_PRESSED, event -> digit(event).ifPresent(model.plan()::choose));
        callsTable.addEventHandler(KeyEvent.KEY_PRESSED, event -> digit(event).ifPresent(this::call));
        IntStream.rangeClosed(1, RESULTS.size()).forEach(this::addResult);
        describe();
        offer();
    }

    private void fillTables() {
        tables.absences(absencesTable, model.absences());
        tables.plan(planTable, model.plan().lines());
        tables.calls(callsTable, model.calls());
        RowsTable.follow(absencesTable, model.selectedProperty());
        RowsTable.follow(planTable, model.plan().lineProperty());
    }

    private void bindActions() {
        BooleanExpression idle = model.busyProperty().not();
        BooleanExpression planned = idle.and(model.plan().planProperty().isNotNull());
        BooleanExpression decided = idle.and(model.selectedProperty().isNotNull()).and(model.planningProperty().not());
        bind(newAbsenceButton, Action.of(AbsenceCommands.NEW, this::begin));
        bind(previewButton, Action.of(AbsenceCommands.PREVIEW, idle.and(model.planningProperty()), this::preview));
        bind(decideButton, Action.of(AbsenceCommands.DECIDE, planned, model::decide));
        bind(cancelLineButton, Action.of(AbsenceCommands.CANCEL_LINE, planned, model.plan()::cancelLine));
        bind(settleButton, Action.of(AbsenceCommands.SETTLE_LINE, planned, model.plan()::settleLine));
        bind(undoAbsenceButton, Action.of(AbsenceCommands.UNDO, decided, model::undo));
        bind(printCallsButton, Action.of(AbsenceCommands.PRINT_CALLS, decided, model::printCalls));
        bind(printNoticesButton, Action.of(AbsenceCommands.PRINT_NOTICES, decided, model::printNotices));
    }

    private void bind(KeyButton button, Action action) {
        boolean may = allowed.test(action.command());
        Shown.when(button, may);
        if (may) {
            button.act(action);
            actions.add(action);
        }
    }

    private void begin() {
        model.begin();
        form.focusFirst();
    }

    private void preview() {
        model.preview();
        planTable.requestFocus();
    }

    private void previewOnEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isConsumed()) {
            event.consume();
            preview();
        }
    }

    private void describe() {
        AbsencePlan plan = model.plan().planProperty().get();
        DecidedAbsence absence = model.selectedProperty().get();
        if (model.planningProperty().get()) {
            absenceTitle.setText(plan == null
                    ? words.text("shift.absences.new")
                    : words.who(plan.terms()) + " · " + words.when(plan.terms()));
            absenceSummary.setText(plan == null ? "" : words.summary(plan));
            planEmpty.setAdvice(words.text(plan == null ? "shift.absences.planAdvice" : "shift.absences.nobody"));
        } else {
            absenceTitle.setText(absence == null
                    ? words.text("shift.absences.none")
                    : words.who(absence.terms()) + " · " + words.when(absence.terms()));
            absenceSummary.setText(absence == null ? "" : absence.reason());
            callsEmpty.setAdvice(words.text(absence == null ? "shift.absences.callsAdvice" : "shift.absences.nobody"));
        }
    }

    private void offer() {
        alternativesPane.getChildren().setAll(IntStream.rangeClosed(1, model.plan().alternatives().size())
                .<Node>mapToObj(this::offerButton).toList());
        alternativesLabel.setVisible(!model.plan().alternatives().isEmpty());
    }

    private KeyButton offerButton(int number) {
        return numbered(number, words.offer(model.plan().alternatives().get(number - 1)),
                () -> model.plan().choose(number));
    }

    private void addResult(int number) {
        resultsPane.getChildren().add(numbered(number,
                words.text("shift.absences.call." + RESULTS.get(number - 1).name()), () -> call(number)));
    }

    private static KeyButton numbered(int number, String text, Runnable act) {
        KeyButton button = new KeyButton();
        button.getStyleClass().add("compact");
        button.setText(text);
        button.setKeys(String.valueOf(number));
        button.setFocusTraversable(false);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void call(int number) {
        CallLine line = callsTable.getSelectionModel().getSelectedItem();
        if (line != null && number <= RESULTS.size()) {
            model.noteCall(line, RESULTS.get(number - 1));
            callsTable.getSelectionModel().selectNext();
        }
    }

    private static Optional<Integer> digit(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        int digit = event.getCode().isDigitKey() ? Character.digit(event.getCode().getChar().charAt(0), 10) : 0;
        return plain && digit > 0 ? Optional.of(digit) : Optional.empty();
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    void focusDefault() {
        if (model.planningProperty().get()) {
            form.focusFirst();
        } else {
            absencesTable.requestFocus();
        }
    }
}
