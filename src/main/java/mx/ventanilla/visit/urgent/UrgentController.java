package mx.ventanilla.visit.urgent;

import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.visit.Pages;

/** Urgencias: one list, whoever must be seen first on top. */
@SuppressWarnings("NullAway.Init")
public final class UrgentController {
    private final UrgentViewModel model;
    private final UrgentActions actions;
    private final UrgentWords words;

    @FXML
    private VBox urgentScreen;
    @FXML
    private Label urgentSummary;
    @FXML
    private ScrollPane urgentScroll;
    @FXML
    private VBox urgentRows;
    @FXML
    private EmptyState noUrgencies;
    @FXML
    private HBox candidateNotice;
    @FXML
    private HBox triageBar;
    @FXML
    private KeyButton redButton;
    @FXML
    private KeyButton orangeButton;
    @FXML
    private KeyButton yellowButton;
    @FXML
    private KeyButton greenButton;
    @FXML
    private KeyButton blueButton;
    @FXML
    private HBox urgentProblem;
    @FXML
    private Label urgentProblemLabel;
    @FXML
    private KeyButton leaveUrgentButton;
    @FXML
    private KeyButton identifyButton;
    @FXML
    private KeyButton callUrgentButton;
    @FXML
    private KeyButton beginUrgentButton;
    @FXML
    private KeyButton finishUrgentButton;
    @FXML
    private KeyButton registerUrgentButton;

    UrgentController(UrgentViewModel model, UrgentActions actions) {
        this.model = model;
        this.actions = actions;
        this.words = model.words();
    }

    @FXML
    public void initialize() {
        List<KeyButton> levels = List.of(redButton, orangeButton, yellowButton, greenButton, blueButton);
        levels.forEach(button -> bind(button, UrgentCommands.LEVELS.get(levels.indexOf(button))));
        Pages.set(triageBar, actions.find(UrgentCommands.RED).isPresent());
        bind(leaveUrgentButton, UrgentCommands.LEAVE);
        bind(identifyButton, UrgentCommands.IDENTIFY);
        bind(callUrgentButton, UrgentCommands.CALL);
        bind(beginUrgentButton, UrgentCommands.BEGIN);
        bind(finishUrgentButton, UrgentCommands.FINISH);
        bind(registerUrgentButton, UrgentCommands.REGISTER);
        urgentProblemLabel.textProperty().bind(model.problemProperty());
        Pages.showWhile(urgentProblem, model.problemProperty().isNotEmpty());
        Pages.showWhile(candidateNotice, model.candidateProperty().isNotNull());
        model.visits().subscribe(this::show);
        model.nowProperty().subscribe(now -> show());
        model.chosenProperty().subscribe(chosen -> mark());
        urgentScreen.addEventFilter(KeyEvent.KEY_PRESSED, UrgentController::press);
    }

    void focusDefault() {
        urgentScreen.requestFocus();
    }

    Region middle() {
        return urgentScroll;
    }

    /** Enter on a button is that button. */
    private static void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        }
    }

    private void bind(KeyButton button, Command command) {
        Pages.set(button, actions.find(command).isPresent());
        actions.find(command).ifPresent(button::act);
    }

    private void show() {
        List<UrgentVisit> visits = model.visits();
        Pages.set(noUrgencies, visits.isEmpty());
        long overdue = visits.stream().filter(visit -> words.isOverdue(visit, model.nowProperty().get())).count();
        long unclassified = visits.stream().filter(visit -> visit.waits() && visit.triage() == null).count();
        urgentSummary.setText(words.text("urgent.summary", visits.size(), unclassified, overdue));
        urgentRows.getChildren().setAll(visits.stream().map(this::row).toList());
        mark();
    }

    private Node row(UrgentVisit visit) {
        UrgentRow row = new UrgentRow(visit, model.nowProperty().get(), words);
        row.setUserData(visit.id());
        row.setOnMouseClicked(event -> model.chosenProperty().set(visit.id()));
        return row;
    }

    private void mark() {
        UUID chosen = model.chosenVisit().map(UrgentVisit::id).orElse(null);
        urgentRows.getChildren().forEach(row -> ((UrgentRow) row).markChosen(row.getUserData().equals(chosen)));
    }
}
