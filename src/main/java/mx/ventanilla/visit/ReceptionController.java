package mx.ventanilla.visit;

import javafx.fxml.FXML;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;

/** Recepción: search at the left, the person in the middle, all rooms at the right. */
@SuppressWarnings("NullAway.Init")
public final class ReceptionController {
    /** Below this width, as on a magnified screen, the person keeps the room and the strip makes way. */
    private static final double NARROW = 1000;
    private final ReceptionViewModel model;
    private final ReceptionActions actions;
    private final ViewLoader loader;

    @FXML
    private HBox receptionScreen;
    @FXML
    private StackPane resultsPane;
    @FXML
    private StackPane panelPane;
    @FXML
    private StackPane stripPane;
    private ResultsController results;

    ReceptionController(ReceptionViewModel model, ReceptionActions actions, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        View<ResultsController> left = loader.load(new ResultsController(model.results(), model::enter));
        results = left.controller();
        resultsPane.getChildren().setAll(left.root());
        panelPane.getChildren().setAll(loader.load(new PanelController(model, actions, loader)).root());
        stripPane.getChildren().setAll(loader.load(new RoomStripController(model.rooms())).root());
        model.searchCallsProperty().subscribe((old, call) -> results.focus());
        stripPane.managedProperty().bind(stripPane.visibleProperty());
        stripPane.visibleProperty().bind(receptionScreen.widthProperty().greaterThan(NARROW));
        receptionScreen.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        receptionScreen.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    void focusSearch() {
        results.focusAnew();
    }

    /** Notifications lie over the middle, never over the strip. */
    Region middle() {
        return panelPane;
    }

    /** Enter on a button is that button, not the arrival of the person on screen. */
    private void press(KeyEvent event) {
        boolean alone = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (alone && event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        }
    }

    /** Letters that no field takes, also a scanner's burst, belong to the search box. */
    private void type(KeyEvent event) {
        String letters = event.getCharacter();
        boolean isText = !letters.isEmpty() && letters.codePoints().allMatch(letter -> letter > ' ' && letter != 127);
        if (isText && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()
                && model.modeProperty().get().belongsToSearch() && !(event.getTarget() instanceof TextInputControl)) {
            results.type(letters);
            event.consume();
        }
    }
}
