package mx.ventanilla.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.app.FirstRunViewModel.Step;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FieldFaults;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.fx.WordCell;
import mx.ventanilla.security.PasswordStrength;

/** The assistant of the first start. */
@SuppressWarnings("NullAway.Init")
public final class FirstRunController {
    private static final Command GO_ON = Command.of("firstrun", "goOn", "fth-arrow-right", "ENTER");
    private static final Command BACK = Command.of("firstrun", "back", "fth-arrow-left", "ESC");
    private static final Command PRACTICE = Command.of("firstrun", "practice", "fth-compass", "F2");
    private static final Command ROSTER = Command.of("firstrun", "roster", "fth-upload", "F3");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final FirstRunViewModel model;
    private final Messages messages;
    private final FieldFaults faults;

    @FXML
    private StackPane firstRunScreen;
    @FXML
    private HBox unitMark;
    @FXML
    private HBox administratorMark;
    @FXML
    private HBox doneMark;
    @FXML
    private VBox unitStep;
    @FXML
    private VBox administratorStep;
    @FXML
    private VBox doneStep;
    @FXML
    private TextField unitNameField;
    @FXML
    private Label unitNameProblem;
    @FXML
    private ComboBox<UnitType> unitTypeField;
    @FXML
    private TextField cluesField;
    @FXML
    private Label cluesProblem;
    @FXML
    private TextField roomsField;
    @FXML
    private Label roomsProblem;
    @FXML
    private ToggleGroup afternoon;
    @FXML
    private TextField fullNameField;
    @FXML
    private Label fullNameProblem;
    @FXML
    private TextField userNameField;
    @FXML
    private Label userNameProblem;
    @FXML
    private PasswordField passwordField;
    @FXML
    private Label passwordProblem;
    @FXML
    private StateLabel strengthLabel;
    @FXML
    private PasswordField repeatedField;
    @FXML
    private Label repeatedProblem;
    @FXML
    private HBox setupProblem;
    @FXML
    private Label setupProblemLabel;
    @FXML
    private VBox setupBusy;
    @FXML
    private Label doneTitle;
    @FXML
    private Label doneSummary;
    @FXML
    private KeyButton practiceButton;
    @FXML
    private KeyButton backButton;
    @FXML
    private KeyButton rosterButton;
    @FXML
    private KeyButton continueButton;

    public FirstRunController(FirstRunViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.faults = new FieldFaults(messages);
    }

    @FXML
    public void initialize() {
        bindUnit();
        bindAdministrator();
        bindFaults();
        bindSteps();
        bindActions();
    }

    /** Puts the focus in the first field of the step. */
    public void focusDefault() {
        Node first = switch (model.stepProperty().get()) {
            case UNIT -> unitNameField;
            case ADMINISTRATOR -> fullNameField;
            case DONE -> continueButton;
        };
        first.requestFocus();
    }

    private void bindUnit() {
        unitNameField.textProperty().bindBidirectional(model.unitNameProperty());
        cluesField.textProperty().bindBidirectional(model.cluesProperty());
        roomsField.textProperty().bindBidirectional(model.roomsProperty());
        unitTypeField.getItems().setAll(UnitType.values());
        WordCell.use(unitTypeField, type -> messages.text("clinic.unit.type." + type.name()));
        unitTypeField.valueProperty().bindBidirectional(model.unitTypeProperty());
        afternoon.getToggles().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast)
                .forEach(this::bindAfternoon);
    }

    private void bindAfternoon(ToggleButton choice) {
        Integer hour = Integer.valueOf(choice.getUserData().toString());
        model.afternoonEndsProperty().subscribe(chosen -> choice.setSelected(chosen.equals(hour)));
        choice.setOnAction(event -> {
            choice.setSelected(true);
            model.afternoonEndsProperty().set(hour);
        });
    }

    private void bindAdministrator() {
        fullNameField.textProperty().bindBidirectional(model.fullNameProperty());
        userNameField.textProperty().bindBidirectional(model.userNameProperty());
        passwordField.textProperty().bindBidirectional(model.passwordProperty());
        repeatedField.textProperty().bindBidirectional(model.repeatedProperty());
        model.strength().subscribe(this::showStrength);
    }

    private void showStrength(PasswordStrength strength) {
        String words = messages.text("firstrun.strength." + strength.name());
        switch (strength) {
            case EMPTY -> strengthLabel.show(Tone.NEUTRAL, "fth-info", words);
            case REFUSED -> strengthLabel.show(Tone.BAD, "fth-x-circle", words);
            case FAIR -> strengthLabel.show(Tone.WARN, "fth-alert-circle", words);
            case GOOD, STRONG -> strengthLabel.show(Tone.OK, "fth-check-circle", words);
        }
    }

    private void bindFaults() {
        faults.at("name", unitNameField, unitNameProblem).at("clues", cluesField, cluesProblem)
                .at("rooms", roomsField, roomsProblem).at("fullName", fullNameField, fullNameProblem)
                .at("userName", userNameField, userNameProblem).at("password", passwordField, passwordProblem)
                .at("repeated", repeatedField, repeatedProblem);
        model.findings().addListener((ListChangeListener<Finding>) change -> faults.show(model.findings()));
        model.refusalsProperty().addListener((property, old, count) -> faults.focusFirst());
        setupProblem.managedProperty().bind(setupProblem.visibleProperty());
        setupProblem.visibleProperty().bind(model.problemProperty().isNotNull());
        setupProblemLabel.textProperty().bind(model.problemProperty().map(messages::text));
        setupBusy.managedProperty().bind(setupBusy.visibleProperty());
        setupBusy.visibleProperty().bind(model.busyProperty());
        administratorStep.disableProperty().bind(model.busyProperty());
    }

    private void bindSteps() {
        show(unitStep, Step.UNIT);
        show(administratorStep, Step.ADMINISTRATOR);
        show(doneStep, Step.DONE);
        model.stepProperty().subscribe(step -> {
            mark(unitMark, Step.UNIT, step);
            mark(administratorMark, Step.ADMINISTRATOR, step);
            mark(doneMark, Step.DONE, step);
            continueButton.setText(messages.text("firstrun.go." + step.name()));
            doneTitle.setText(messages.text("firstrun.done.title", model.unitNameProperty().get().strip()));
            doneSummary.setText(messages.text("firstrun.done.summary", model.roomCount(),
                    model.afternoonEndsProperty().get()));
        });
        model.stepProperty().addListener((property, old, step) -> focusDefault());
    }

    private void show(Node pane, Step step) {
        pane.managedProperty().bind(pane.visibleProperty());
        pane.visibleProperty().bind(model.stepProperty().isEqualTo(step));
    }

    private static void mark(Node mark, Step own, Step current) {
        mark.pseudoClassStateChanged(CHOSEN, own == current);
        mark.pseudoClassStateChanged(PASSED, own.compareTo(current) < 0);
    }

    private void bindActions() {
        BooleanBinding idle = model.busyProperty().not();
        Action goOn = Action.of(GO_ON, idle, model::goOn);
        Action back = Action.of(BACK, idle.and(at(Step.ADMINISTRATOR)), model::goBack);
        Action practice = Action.of(PRACTICE, at(Step.UNIT), model::explorePractice);
        Action roster = Action.of(ROSTER, at(Step.DONE), model::importRoster);
        bind(continueButton, goOn, Bindings.createBooleanBinding(() -> true));
        bind(backButton, back, at(Step.ADMINISTRATOR));
        bind(practiceButton, practice, at(Step.UNIT));
        bind(rosterButton, roster, at(Step.DONE));
        new Shortcuts(firstRunScreen).setScreen(List.of(goOn, back, practice, roster));
    }

    private BooleanBinding at(Step step) {
        return model.stepProperty().isEqualTo(step);
    }

    private static void bind(KeyButton button, Action action, BooleanBinding shown) {
        button.act(action);
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(shown);
    }
}
