package mx.ventanilla.fx;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.fx.RecordEditor.Capability;
import org.jspecify.annotations.Nullable;

/** A table of records with the form of one of them at its right. */
@SuppressWarnings("NullAway.Init")
public final class RecordsController<R> {
    private final RecordsViewModel<R> model;
    private final Messages messages;
    private final String prefix;
    private final FormView form;
    private final List<Action> actions = new ArrayList<>();

    @FXML
    private Label recordsTitle;
    @FXML
    private Label recordsText;
    @FXML
    private FlowPane recordButtons;
    @FXML
    private KeyButton addButton;
    @FXML
    private KeyButton editButton;
    @FXML
    private KeyButton retireButton;
    @FXML
    private TableView<R> recordsTable;
    @FXML
    private EmptyState recordsEmpty;
    @FXML
    private VBox recordPanel;
    @FXML
    private Label recordTitle;
    @FXML
    private StateLabel recordState;
    @FXML
    private Label recordPurpose;
    @FXML
    private ScrollPane recordScroll;
    @FXML
    private VBox recordNotices;
    @FXML
    private HBox recordProblem;
    @FXML
    private Label recordProblemLabel;
    @FXML
    private HBox recordTold;
    @FXML
    private HighlightText recordToldText;
    @FXML
    private ProgressBar recordBusy;
    @FXML
    private KeyButton discardButton;
    @FXML
    private KeyButton saveButton;

    public RecordsController(RecordsViewModel<R> model, Messages messages, Clock clock) {
        this.model = model;
        this.messages = messages;
        this.prefix = "admin." + model.editor().id();
        this.form = new FormView(messages, prefix, model.form(), clock);
    }

    @FXML
    public void initialize() {
        recordsTitle.setText(messages.text(prefix + ".title"));
        recordsText.setText(messages.text(prefix + ".text"));
        recordsTable.setAccessibleText(messages.text(prefix + ".title"));
        recordsEmpty.setTitle(messages.text("admin.empty.title"));
        recordsEmpty.setAdvice(messages.text(prefix + ".empty"));
        RecordTable.fill(recordsTable, model, messages);
        TableCare.name(recordsTable, prefix);
        recordScroll.setContent(form);
        bindPanel();
        bindActions();
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::saveOnEnter);
    }

    private void bindPanel() {
        model.selectedProperty().subscribe(row -> describe());
        model.addingProperty().subscribe(adding -> describe());
        appearWith(recordPurpose, recordPurpose.textProperty().isNotEmpty());
        appearWith(recordNotices, model.problemProperty().isNotNull().or(model.toldProperty().isNotNull()));
        appearWith(recordProblem, model.problemProperty().isNotNull());
        recordProblemLabel.textProperty().bind(model.problemProperty().map(messages::text));
        appearWith(recordTold, model.toldProperty().isNotNull());
        model.toldProperty().subscribe(this::tell);
        recordBusy.visibleProperty().bind(model.busyProperty());
    }

    private void describe() {
        @Nullable
        R row = model.selectedProperty().get();
        boolean adding = model.addingProperty().get() || row == null;
        recordTitle.setText(adding || row == null
                ? messages.text(prefix + ".new")
                : model.editor().columns().getFirst().text().apply(row));
        RecordState state = adding || row == null ? null : model.editor().stateOf(row).orElse(null);
        recordState.setVisible(state != null);
        recordPurpose.setText(adding || row == null ? "" : model.editor().purposeOf(row).orElse(""));
        if (state != null) {
            recordState.show(state.tone(), state.icon(), messages.text(state.key()));
        }
        boolean inUse = state == null || state.tone() == Tone.OK;
        retireButton.setText(messages.text(inUse ? "admin.command.retire" : "admin.retire.back"));
    }

    private void tell(@Nullable Sentence sentence) {
        if (sentence != null) {
            recordToldText.showSentence(messages.text(sentence));
        }
    }

    private void bindActions() {
        BooleanBinding chosen = model.selectedProperty().isNotNull().and(model.addingProperty().not());
        BooleanBinding unsaved = model.addingProperty().or(model.form().dirtyProperty())
                .and(model.busyProperty().not());
        bind(addButton, Action.of(RecordCommands.ADD, model.addingProperty().not(), this::add),
                model.editor().capabilities().contains(Capability.ADD));
        bind(editButton, Action.of(RecordCommands.EDIT, chosen.or(model.addingProperty()), form::focusFirst), true);
        bind(retireButton, Action.of(RecordCommands.RETIRE, chosen, this::retire),
                model.editor().capabilities().contains(Capability.RETIRE));
        bind(saveButton, Action.of(RecordCommands.SAVE, unsaved, model::save), true);
        bind(discardButton, Action.of(RecordCommands.DISCARD, unsaved, this::discard), true);
        for (RecordAct<R> act : model.editor().acts()) {
            KeyButton button = new KeyButton();
            button.setId(act.command().name() + "Button");
            button.setText(messages.text(act.command().textKey()));
            recordButtons.getChildren().add(button);
            bind(button, Action.of(act.command(), chosen, () -> model.carryOut(act)), true);
        }
    }

    private void bind(KeyButton button, Action action, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
        if (offered) {
            button.act(action);
            actions.add(action);
        }
    }

    private static void appearWith(Node node, BooleanBinding shown) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(shown);
    }

    private void add() {
        model.add();
        form.focusFirst();
    }

    /** Supr pressed while typing is meant for the text. */
    private void retire() {
        if (!FocusPlace.isWithin(recordPanel)) {
            model.switchUse();
        }
    }

    private void discard() {
        model.discard();
        recordsTable.requestFocus();
    }

    private void saveOnEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isConsumed()) {
            event.consume();
            model.save();
        }
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }

    public void focusDefault() {
        recordsTable.requestFocus();
    }

    /** From the form back to the table; what was typed stays. */
    public boolean stepBack() {
        boolean inForm = FocusPlace.isWithin(recordPanel);
        if (inForm) {
            recordsTable.requestFocus();
        }
        return inForm;
    }
}
