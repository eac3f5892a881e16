package mx.ventanilla.sync.screen;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;

/** Lets the unit in at its regional office. */
@SuppressWarnings("NullAway.Init")
public final class EnrolController {
    private final EnrolViewModel model;
    private final SyncWords words;
    private final StickFiles files;

    @FXML
    private VBox enrolPage;
    @FXML
    private TextField urlField;
    @FXML
    private TextField codeField;
    @FXML
    private KeyButton enrolButton;
    @FXML
    private KeyButton requestButton;
    @FXML
    private KeyButton admissionButton;
    @FXML
    private HBox enrolProblem;
    @FXML
    private Label enrolProblemLabel;
    @FXML
    private HBox enrolTold;
    @FXML
    private Label enrolToldLabel;

    EnrolController(EnrolViewModel model, SyncWords words, StickFiles files) {
        this.model = model;
        this.words = words;
        this.files = files;
    }

    @FXML
    public void initialize() {
        urlField.textProperty().bindBidirectional(model.urlProperty());
        codeField.textProperty().bindBidirectional(model.codeProperty());
        enrolButton.disableProperty().bind(model.canEnrol().not());
        requestButton.disableProperty().bind(model.canAsk().not());
        admissionButton.disableProperty().bind(model.canAsk().not());
        enrolProblemLabel.textProperty().bind(model.problemProperty());
        Shown.when(enrolProblem, model.problemProperty().isNotEmpty());
        enrolToldLabel.textProperty().bind(model.toldProperty());
        Shown.when(enrolTold, model.toldProperty().isNotEmpty());
    }

    void focusDefault() {
        urlField.requestFocus();
    }

    @FXML
    public void enrol() {
        model.enrol();
    }

    @FXML
    public void writeRequest() {
        files.toWrite(enrolPage.getScene().getWindow(), words.text("sync.enrol.request"),
                words.text("sync.file.request")).ifPresent(model::writeRequest);
    }

    @FXML
    public void readAdmission() {
        files.toRead(enrolPage.getScene().getWindow(), words.text("sync.enrol.admission"))
                .ifPresent(model::readAdmission);
    }
}
