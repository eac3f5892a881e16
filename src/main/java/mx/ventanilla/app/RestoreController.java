package mx.ventanilla.app;

import java.io.File;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RecordCommands;

/** Restores a backup after a question that asks for the password again. */
@SuppressWarnings("NullAway.Init")
public final class RestoreController {
    static final Command FILE = Command.of(RecordCommands.SCREEN, "restoreFile", "fth-file", "Alt+A");
    static final Command RESTORE = Command.of(RecordCommands.SCREEN, "restore", "fth-rotate-ccw", "Alt+T");

    private final RestoreViewModel model;
    private final Messages messages;
    private List<Action> actions = List.of();

    @FXML
    private TextField restoreFileField;
    @FXML
    private KeyButton restoreFileButton;
    @FXML
    private KeyButton restoreButton;
    @FXML
    private VBox restoreQuestion;
    @FXML
    private PasswordField restorePasswordField;
    @FXML
    private KeyButton restoreNowButton;
    @FXML
    private KeyButton restoreCancelButton;
    @FXML
    private VBox restoreBusy;
    @FXML
    private HBox restoreProblem;
    @FXML
    private Label restoreProblemLabel;

    public RestoreController(RestoreViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    public void initialize() {
        restoreFileField.textProperty().bindBidirectional(model.fileProperty());
        restoreFileField.setOnAction(event -> ask());
        restorePasswordField.textProperty().bindBidirectional(model.passwordProperty());
        restorePasswordField.setOnAction(event -> model.restore());
        follow(restoreQuestion);
        restoreQuestion.visibleProperty().bind(model.askingProperty());
        restoreNowButton.disableProperty().bind(model.busyProperty().or(model.passwordProperty().isEmpty()));
        restoreCancelButton.disableProperty().bind(model.busyProperty());
        follow(restoreBusy);
        restoreBusy.visibleProperty().bind(model.busyProperty());
        follow(restoreProblem);
        restoreProblem.visibleProperty().bind(model.problemProperty().isNotNull());
        restoreProblemLabel.textProperty().bind(model.problemProperty().map(messages::text));
        actions = List.of(Action.of(FILE, model.busyProperty().not(), this::chooseFile),
                Action.of(RESTORE, model.busyProperty().not(), this::ask));
        restoreFileButton.act(actions.get(0));
        restoreButton.act(actions.get(1));
    }

    @FXML
    public void restoreNow() {
        model.restore();
    }

    @FXML
    public void cancel() {
        model.cancel();
        restoreFileField.requestFocus();
    }

    List<Action> actions() {
        return actions;
    }

    /** From the question back to the file. */
    boolean stepBack() {
        boolean asking = model.askingProperty().get();
        if (asking) {
            cancel();
        }
        return asking;
    }

    private void ask() {
        model.ask();
        (model.askingProperty().get() ? restorePasswordField : restoreFileField).requestFocus();
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("admin.backup.restore.choose"));
        File chosen = chooser.showOpenDialog(restoreFileField.getScene().getWindow());
        if (chosen != null) {
            model.fileProperty().set(chosen.toString());
        }
    }

    private static void follow(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }
}
