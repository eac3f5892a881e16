package mx.ventanilla.app;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.sync.screen.StickFiles;

/** Below the sign-in: what the region does not have can be taken out, sealed, without signing in. */
@SuppressWarnings("NullAway.Init")
public final class SealedExitController {
    private final SealedExitViewModel model;
    private final Messages messages;
    private final StickFiles files;

    @FXML
    private VBox sealedExit;
    @FXML
    private HBox sealedProblem;
    @FXML
    private Label sealedProblemLabel;
    @FXML
    private HBox sealedTold;
    @FXML
    private Label sealedToldLabel;

    SealedExitController(SealedExitViewModel model, Messages messages, StickFiles files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
    }

    @FXML
    public void initialize() {
        Shown.when(sealedExit, model.offeredProperty());
        sealedProblemLabel.textProperty().bind(model.problemProperty());
        Shown.when(sealedProblem, model.problemProperty().isNotEmpty());
        sealedToldLabel.textProperty().bind(model.toldProperty());
        Shown.when(sealedTold, model.toldProperty().isNotEmpty());
    }

    @FXML
    public void takeOut() {
        files.toWrite(sealedExit.getScene().getWindow(), messages.text("sync.stick.out"),
                messages.text("sync.file.out")).ifPresent(model::write);
    }
}
