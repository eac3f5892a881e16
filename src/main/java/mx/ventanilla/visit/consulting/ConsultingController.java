package mx.ventanilla.visit.consulting;

import javafx.fxml.FXML;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;

/** Consultorio: who waits at the left, who is inside in the middle, the shift at the right. */
@SuppressWarnings("NullAway.Init")
public final class ConsultingController {
    /** Below this width, as on a magnified screen, the shift's figures make way. */
    private static final double NARROW = 860;
    private final ConsultingViewModel model;
    private final ConsultingActions actions;
    private final ViewLoader loader;

    @FXML
    private HBox consultingScreen;
    @FXML
    private StackPane listPane;
    @FXML
    private StackPane currentPane;
    @FXML
    private StackPane turnPane;
    private CurrentController current;

    ConsultingController(ConsultingViewModel model, ConsultingActions actions, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        listPane.getChildren().setAll(loader.load(new DayListController(model, actions)).root());
        View<CurrentController> middle = loader.load(new CurrentController(model, actions));
        current = middle.controller();
        currentPane.getChildren().setAll(middle.root());
        turnPane.getChildren().setAll(loader.load(new TurnController(model, actions)).root());
        turnPane.managedProperty().bind(turnPane.visibleProperty());
        turnPane.visibleProperty().bind(consultingScreen.widthProperty().greaterThan(NARROW));
        consultingScreen.addEventFilter(KeyEvent.KEY_PRESSED, ConsultingController::press);
    }

    void focusDefault() {
        consultingScreen.requestFocus();
    }

    Region middle() {
        return current.card();
    }

    /** Enter on a button is that button. */
    private static void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        }
    }
}
