package mx.ventanilla.agenda;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;

/** Beneath the visit: whether the place is the patient's own, who waits for it, the note, and how it repeats. */
@SuppressWarnings("NullAway.Init")
public final class PlanningController {
    private final PlanningViewModel model;
    private final AgendaViewModel agenda;
    private final AgendaActions actions;
    @FXML
    private HBox elsewhereNotice;
    @FXML
    private Label elsewhereLabel;
    @FXML
    private VBox noteBlock;
    @FXML
    private TextField agendaNoteField;
    @FXML
    private KeyButton repeatButton;
    @FXML
    private VBox repeatBlock;
    @FXML
    private TextField repeatWeeksField;
    @FXML
    private TextField repeatTimesField;
    @FXML
    private VBox waitBlock;
    @FXML
    private KeyButton waitButton;
    @FXML
    private KeyButton waitFirstButton;
    @FXML
    private VBox waitingBlock;
    @FXML
    private Label waitingList;
    @FXML
    private KeyButton giveButton;
    @FXML
    private KeyButton withdrawButton;

    PlanningController(PlanningViewModel model, AgendaViewModel agenda, AgendaActions actions) {
        this.model = model;
        this.agenda = agenda;
        this.actions = actions;
    }

    @FXML
    public void initialize() {
        elsewhereLabel.textProperty().bind(model.elsewhereProperty());
        show(elsewhereNotice, model.elsewhereProperty().isNotEmpty());
        agendaNoteField.textProperty().bindBidirectional(model.noteProperty());
        repeatWeeksField.textProperty().bindBidirectional(model.weeksProperty());
        repeatTimesField.textProperty().bindBidirectional(model.timesProperty());
        boolean books = actions.has(AgendaCommands.BOOK);
        BooleanExpression carrying = agenda.placing().carriedProperty().isNotNull();
        show(noteBlock, agenda.detailProperty().isNotNull().and(carrying.not()).and(always(books)));
        show(repeatBlock, model.repeatingProperty());
        show(waitBlock, carrying.and(always(books)));
        actions.bind(repeatButton, AgendaCommands.REPEAT);
        actions.bind(waitButton, AgendaCommands.WAIT);
        actions.bind(waitFirstButton, AgendaCommands.WAIT_FIRST);
        actions.bind(giveButton, AgendaCommands.GIVE);
        withdrawButton.setOnAction(event -> model.withdraw(model.waiting().getFirst()));
        agendaNoteField.setOnAction(event -> keepNote());
        repeatWeeksField.setOnAction(event -> repeatTimesField.requestFocus());
        repeatTimesField.setOnAction(event -> model.repeat());
        model.noteCallsProperty().subscribe((old, call) -> agendaNoteField.requestFocus());
        model.repeatingProperty().subscribe(this::begin);
        model.waiting().addListener((ListChangeListener<WaitingRequest>) change -> tell());
        agenda.placing().carriedProperty().subscribe(this::tell);
        typing(agendaNoteField, repeatWeeksField, repeatTimesField);
        tell();
    }

    private void keepNote() {
        model.saveNote();
        agenda.callGrid();
    }

    private void begin(boolean repeating) {
        if (repeating) {
            repeatWeeksField.requestFocus();
            repeatWeeksField.selectAll();
        } else if (repeatWeeksField.isFocused() || repeatTimesField.isFocused()) {
            agenda.callGrid();
        }
    }

    private void tell() {
        boolean wanted = !model.waiting().isEmpty() && agenda.placing().carriedProperty().get() == null;
        waitingBlock.setVisible(wanted);
        waitingBlock.setManaged(wanted);
        waitingList.setText(String.join("\n", model.waiting().stream().map(agenda.words()::waiting).toList()));
    }

    private void typing(TextField... fields) {
        for (TextField field : fields) {
            field.focusedProperty().subscribe(focused -> agenda.typingProperty().set(focused));
        }
    }

    private static BooleanExpression always(boolean value) {
        return new SimpleBooleanProperty(value);
    }

    private static void show(Node node, BooleanExpression wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
