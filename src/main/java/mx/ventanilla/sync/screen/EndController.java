package mx.ventanilla.sync.screen;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;

/** Says what it means that this computer's log ends, and ends it. */
@SuppressWarnings("NullAway.Init")
public final class EndController {
    private final EndViewModel model;
    private final SyncWords words;
    private final StickFiles files;

    @FXML
    private VBox endPage;
    @FXML
    private KeyButton endButton;
    @FXML
    private KeyButton endStickButton;
    @FXML
    private HBox endProblem;
    @FXML
    private Label endProblemLabel;
    @FXML
    private HBox endTold;
    @FXML
    private Label endToldLabel;

    EndController(EndViewModel model, SyncWords words, StickFiles files) {
        this.model = model;
        this.words = words;
        this.files = files;
    }

    @FXML
    public void initialize() {
        endButton.disableProperty().bind(model.canEnd().not());
        endStickButton.disableProperty().bind(model.canEndOnStick().not());
        endProblemLabel.textProperty().bind(model.problemProperty());
        Shown.when(endProblem, model.problemProperty().isNotEmpty());
        endToldLabel.textProperty().bind(model.toldProperty());
        Shown.when(endTold, model.toldProperty().isNotEmpty());
    }

    /** Not on the button itself: nobody ends it with one key too many. */
    void focusDefault() {
        endPage.requestFocus();
    }

    @FXML
    public void end() {
        model.end();
    }

    @FXML
    public void endOnStick() {
        files.toWrite(endPage.getScene().getWindow(), words.text("sync.end.stick"), words.text("sync.file.out"))
                .ifPresent(model::endOnStick);
    }
}
