package mx.ventanilla.patient.file;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.patient.duplicate.DuplicatePair;
import mx.ventanilla.patient.duplicate.PairInFull;

/** The work list of possible pairs: M same, D different, L later. */
@SuppressWarnings("NullAway.Init")
public final class PairsController {
    private final PatientsViewModel patients;
    private final PairsViewModel model;
    private final List<Action> actions;

    @FXML
    private VBox pairsPage;
    @FXML
    private Label pairsCount;
    @FXML
    private Label pairsProgress;
    @FXML
    private ListView<PairInFull> pairsList;
    @FXML
    private EmptyState pairsNone;
    @FXML
    private KeyButton pairsSameButton;
    @FXML
    private KeyButton pairsDifferentButton;
    @FXML
    private KeyButton pairsLaterButton;
    @FXML
    private KeyButton pairsHuntButton;
    @FXML
    private KeyButton pairsStopButton;
    @FXML
    private KeyButton pairsBackButton;

    PairsController(PatientsViewModel patients, List<Action> actions) {
        this.patients = patients;
        this.model = patients.pairs();
        this.actions = actions;
    }

    @FXML
    public void initialize() {
        pairsList.setItems(model.pairs());
        pairsList.setCellFactory(list -> new PairCell(model));
        model.pairs().addListener((ListChangeListener<PairInFull>) change -> tell());
        tell();
        pairsProgress.textProperty().bind(model.progressProperty());
        pairsSameButton.setOnAction(event -> chosen(model::same));
        pairsDifferentButton.setOnAction(event -> chosen(pair -> model.decide(pair, DuplicatePair.State.DIFFERENT)));
        pairsLaterButton.setOnAction(event -> chosen(pair -> model.decide(pair, DuplicatePair.State.LATER)));
        pairsBackButton.setOnAction(event -> patients.stepBack());
        actions.stream().filter(it -> it.command().equals(PatientsCommands.HUNT)).forEach(pairsHuntButton::act);
        actions.stream().filter(it -> it.command().equals(PatientsCommands.STOP)).forEach(pairsStopButton::act);
        pairsStopButton.visibleProperty().bind(model.workingProperty());
        pairsStopButton.managedProperty().bind(model.workingProperty());
        pairsPage.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        patients.pageProperty().subscribe(page -> takeFocus(page == PatientsPage.PAIRS));
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            pairsList.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        KeyButton button = code == KeyCode.M
                ? pairsSameButton
                : code == KeyCode.D ? pairsDifferentButton : code == KeyCode.L ? pairsLaterButton : null;
        if (button != null) {
            button.fire();
            event.consume();
        }
    }

    private void chosen(Consumer<PairInFull> act) {
        PairInFull pair = pairsList.getSelectionModel().getSelectedItem();
        if (pair != null) {
            act.accept(pair);
        }
    }

    private void tell() {
        boolean none = model.pairs().isEmpty();
        pairsNone.setVisible(none);
        pairsSameButton.setDisable(none);
        pairsDifferentButton.setDisable(none);
        pairsLaterButton.setDisable(none);
        pairsCount.setText(model.words().text("patients.pairs.count", model.pairs().size()));
        if (!none && pairsList.getSelectionModel().getSelectedIndex() < 0) {
            pairsList.getSelectionModel().select(0);
        }
    }
}
