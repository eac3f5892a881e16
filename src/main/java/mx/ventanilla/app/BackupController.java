package mx.ventanilla.app;

import java.io.File;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.BackupReport;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FocusScroll;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RecordCommands;
import org.jspecify.annotations.Nullable;

/** Makes a backup; beneath it lies how one is restored. */
@SuppressWarnings("NullAway.Init")
public final class BackupController {
    private static final double BYTES_A_MEGABYTE = 1_048_576;
    static final Command FOLDER = Command.of(RecordCommands.SCREEN, "backupFolder", "fth-folder", "Alt+C");
    static final Command CREATE = Command.of(RecordCommands.SCREEN, "backupCreate", "fth-save", "Alt+R");

    private final BackupViewModel model;
    private final Messages messages;
    private List<Action> actions = List.of();

    @FXML
    private ScrollPane backupScroll;
    @FXML
    private TextField backupFileField;
    @FXML
    private KeyButton folderButton;
    @FXML
    private KeyButton createButton;
    @FXML
    private HBox backupProblem;
    @FXML
    private Label backupProblemLabel;
    @FXML
    private HBox backupReport;
    @FXML
    private Label backupReportLabel;
    @FXML
    private VBox backupBusy;
    @FXML
    private ProgressBar backupShareBar;
    @FXML
    private VBox restorePlace;

    public BackupController(BackupViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    public void initialize() {
        FocusScroll.follow(backupScroll);
        backupFileField.textProperty().bindBidirectional(model.fileProperty());
        backupFileField.setOnAction(event -> model.create());
        follow(backupProblem);
        backupProblem.visibleProperty().bind(model.problemProperty().isNotNull());
        backupProblemLabel.textProperty().bind(model.problemProperty().map(messages::text));
        follow(backupReport);
        backupReport.visibleProperty().bind(model.reportProperty().isNotNull());
        model.reportProperty().subscribe(this::show);
        follow(backupBusy);
        backupBusy.visibleProperty().bind(model.busyProperty());
        backupShareBar.progressProperty().bind(model.shareProperty());
        actions = List.of(Action.of(FOLDER, model.busyProperty().not(), this::chooseFolder),
                Action.of(CREATE, model.busyProperty().not(), model::create));
        folderButton.act(actions.get(0));
        createButton.act(actions.get(1));
    }

    private void show(@Nullable BackupReport report) {
        if (report != null) {
            backupReportLabel.setText(
                    messages.text("admin.backup.done", report.file().toString(), report.bytes() / BYTES_A_MEGABYTE,
                            report.rows()));
        }
    }

    private static void follow(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("admin.backup.choose"));
        File chosen = chooser.showDialog(backupFileField.getScene().getWindow());
        if (chosen != null) {
            model.proposeIn(chosen.toPath());
        }
    }

    /** Shows beneath it how a backup is restored. */
    void showBeneath(Parent restore) {
        restorePlace.getChildren().setAll(restore);
    }

    List<Action> actions() {
        return actions;
    }

    void focusDefault() {
        backupFileField.requestFocus();
    }
}
