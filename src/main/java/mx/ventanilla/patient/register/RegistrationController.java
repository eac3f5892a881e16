package mx.ventanilla.patient.register;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Finding;
import mx.ventanilla.fx.FormFields;
import mx.ventanilla.fx.KeyButton;

/**
 * The form: what is indispensable in sight, the rest in parts that open when they are entered. Enter goes on to the next
 * field, Ctrl+Enter saves, Ctrl+1 to 3 take somebody who is stored already.
 */
@SuppressWarnings("NullAway.Init")
public final class RegistrationController {
    private static final List<KeyCode> NUMBERS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
    private final RegistrationViewModel model;
    private final Runnable onBack;
    private final FormFields fields;

    @FXML
    private VBox registrationPage;
    @FXML
    private Label registrationTitle;
    @FXML
    private VBox registrationConflict;
    @FXML
    private GridPane essentialGrid;
    @FXML
    private Label registrationSummary;
    @FXML
    private VBox candidatesBox;
    @FXML
    private VBox candidateRows;
    @FXML
    private VBox partsBox;
    @FXML
    private HBox registrationProblem;
    @FXML
    private Label registrationProblemLabel;
    @FXML
    private KeyButton registrationSaveButton;
    @FXML
    private KeyButton registrationDiscardButton;
    @FXML
    private KeyButton registrationBackButton;

    /** @param onBack leaves the form; what was typed is kept */
    public RegistrationController(RegistrationViewModel model, Runnable onBack) {
        this.model = model;
        this.onBack = onBack;
        this.fields = new FormFields(model.messages(), "patients", model.clock());
    }

    @FXML
    public void initialize() {
        registrationTitle.textProperty().bind(model.titleProperty());
        FormParts parts = new FormParts(fields, model);
        parts.essential(essentialGrid);
        partsBox.getChildren().setAll(parts.others());
        model.findings().addListener((ListChangeListener<Finding>) change -> show());
        show();
        model.refusalsProperty().addListener((property, old, count) -> parts.openFaulty());
        model.refusalsProperty().addListener((property, old, count) -> fields.faults().focusFirst());
        model.openingsProperty().addListener((property, old, count) -> parts.begin());
        registrationSummary.textProperty().bind(model.summaryProperty());
        model.candidates().found().subscribe(this::showCandidates);
        showCandidates();
        showWhile(candidatesBox, Bindings.isNotEmpty(model.candidates().found()));
        model.conflict().subscribe(() -> registrationConflict.getChildren()
                .setAll(model.conflict().stream().map(RegistrationController::line).toList()));
        showWhile(registrationConflict, Bindings.isNotEmpty(model.conflict()));
        registrationProblemLabel.textProperty().bind(model.problemProperty());
        showWhile(registrationProblem, model.problemProperty().isNotEmpty());
        registrationSaveButton.setOnAction(event -> model.save());
        registrationSaveButton.disableProperty().bind(model.busyProperty());
        registrationDiscardButton.setOnAction(event -> model.discard());
        registrationBackButton.setOnAction(event -> onBack.run());
        registrationPage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Puts the focus where typing begins. */
    public void focusFirst() {
        fields.inputs().getFirst().requestFocus();
    }

    private void show() {
        fields.faults().show(model.findings());
    }

    private void showCandidates() {
        candidateRows.getChildren().setAll(IntStream.rangeClosed(1, model.candidates().found().size())
                .mapToObj(number -> new CandidateRow(model, number)).toList());
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.save();
            event.consume();
        } else if (event.isShortcutDown() && NUMBERS.contains(event.getCode())) {
            model.takeExisting(NUMBERS.indexOf(event.getCode()) + 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Node node && goesOn(node)) {
            node.requestFocusTraversal(TraversalDirection.NEXT);
            event.consume();
        }
    }

    /** Enter presses a button, chooses in an open list, and opens a part on its way to the next field. */
    private static boolean goesOn(Node node) {
        return switch (node) {
            case CheckBox box -> true;
            case ButtonBase button -> false;
            case ComboBoxBase<?> list -> !list.isShowing();
            case TitledPane part -> {
                part.setExpanded(true);
                part.layout();
                yield true;
            }
            default -> true;
        };
    }

    private static Label line(String sentence) {
        Label line = new Label(sentence);
        line.setWrapText(true);
        return line;
    }

    private static void showWhile(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
