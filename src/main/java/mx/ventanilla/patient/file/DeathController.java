package mx.ventanilla.patient.file;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import org.jspecify.annotations.Nullable;

/** Asks when a patient died and how that is known; Ctrl+Enter keeps it, Esc leaves it. */
@SuppressWarnings("NullAway.Init")
public final class DeathController {
    private final DeathViewModel model;
    private final Runnable back;

    @FXML
    private VBox deathPage;
    @FXML
    private Label deathName;
    @FXML
    private DateField deathDayField;
    @FXML
    private TextField deathSourceField;
    @FXML
    private HBox deathProblem;
    @FXML
    private Label deathProblemLabel;
    @FXML
    private KeyButton deathKeepButton;
    @FXML
    private KeyButton deathBackButton;

    DeathController(DeathViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
    }

    @FXML
    public void initialize() {
        deathDayField.use(model.clock(), TypedDate.Side.BEHIND, model.messages().locale());
        deathDayField.valueProperty().bindBidirectional(model.dayProperty());
        deathSourceField.textProperty().bindBidirectional(model.sourceProperty());
        model.patientProperty().subscribe(
                patient -> deathName.setText(patient == null ? "" : patient.names().display()));
        model.problemProperty().subscribe(this::showProblem);
        deathKeepButton.setOnAction(event -> model.keep());
        deathKeepButton.disableProperty().bind(model.busyProperty());
        deathBackButton.setOnAction(event -> back.run());
        deathPage.addEventFilter(KeyEvent.KEY_PRESSED, this::keepAtTheEnd);
        deathPage.visibleProperty().subscribe(this::takeFocus);
    }

    private void keepAtTheEnd(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && (event.isShortcutDown() || deathSourceField.equals(event.getTarget()))) {
            model.keep();
            event.consume();
        }
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            deathDayField.requestFocus();
        }
    }

    private void showProblem(@Nullable Problem problem) {
        Shown.when(deathProblem, problem != null);
        deathProblemLabel.setText(problem == null ? "" : model.messages().text(problem));
    }
}
