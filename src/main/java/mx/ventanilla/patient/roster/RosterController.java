package mx.ventanilla.patient.roster;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RecordCommands;
import mx.ventanilla.fx.RecordState;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.WholeTextCell;
import mx.ventanilla.patient.roster.RosterViewModel.Stage;
import org.jspecify.annotations.Nullable;

/** The import of a roster: file, rows as they would be taken, columns, progress, result. */
@SuppressWarnings("NullAway.Init")
public final class RosterController {
    static final Command CHOOSE = Command.of(RecordCommands.SCREEN, "rosterChoose", "fth-folder", "F4");
    static final Command START = Command.of(RecordCommands.SCREEN, "rosterStart", "fth-download", "Shortcut+ENTER");
    static final Command CANCEL = Command.of(RecordCommands.SCREEN, "rosterCancel", "fth-x", "Shortcut+DELETE");

    private static final double NARROWEST = 190;

    private final RosterViewModel model;
    private final Messages messages;
    private final ReportWords words;
    private List<Action> actions = List.of();

    @FXML
    private TextField fileField;
    @FXML
    private KeyButton chooseButton;
    @FXML
    private KeyButton startButton;
    @FXML
    private KeyButton cancelButton;
    @FXML
    private VBox rosterNotices;
    @FXML
    private HBox rosterProblem;
    @FXML
    private Label rosterProblemLabel;
    @FXML
    private VBox rosterBusy;
    @FXML
    private Label rosterBusyLabel;
    @FXML
    private ProgressBar rosterProgress;
    @FXML
    private VBox rosterReport;
    @FXML
    private Label reportTitle;
    @FXML
    private VBox reportLines;
    @FXML
    private Label rosterSummary;
    @FXML
    private TableView<PreviewRow> rosterTable;
    @FXML
    private Label rosterRemark;
    @FXML
    private VBox mappingRows;

    public RosterController(RosterViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new ReportWords(messages);
    }

    @FXML
    public void initialize() {
        fileField.textProperty().bindBidirectional(model.pathProperty());
        fileField.setOnAction(event -> model.look());
        appearWith(rosterNotices, model.problemProperty().isNotNull().or(at(Stage.READING)).or(at(Stage.IMPORTING))
                .or(at(Stage.DONE)));
        appearWith(rosterProblem, model.problemProperty().isNotNull());
        rosterProblemLabel.textProperty().bind(model.problemProperty().map(messages::text));
        BooleanBinding working = at(Stage.READING).or(at(Stage.IMPORTING));
        appearWith(rosterBusy, working);
        rosterProgress.progressProperty().bind(model.doneProperty());
        model.stageProperty().subscribe(stage -> rosterBusyLabel.setText(messages.text("admin.roster.stage." + stage)));
        appearWith(rosterReport, at(Stage.DONE));
        model.reportProperty().subscribe(this::show);
        model.previewProperty().subscribe(this::show);
        fillTable();
        rosterTable.getSelectionModel().selectedItemProperty()
                .subscribe(row -> rosterRemark.setText(row == null ? "" : row.remarks()));
        appearWith(rosterRemark, rosterRemark.textProperty().isNotEmpty());
        bindActions(working);
    }

    private void show(@Nullable RosterReport report) {
        if (report != null) {
            reportTitle.setText(words.title(report));
            reportLines.getChildren().setAll(words.lines(report).stream().map(RosterController::line).toList());
        }
    }

    private void show(@Nullable RosterPreview preview) {
        rosterSummary.setText(preview == null ? messages.text("admin.roster.text") : words.summary(preview));
        if (preview != null) {
            rosterTable.getItems()
                    .setAll(preview.rows().stream().map(outcome -> PreviewRow.of(outcome, messages)).toList());
            rosterTable.getSelectionModel().selectFirst();
            MappingRow.show(mappingRows, preview.file().mapping(), messages, model::map);
        }
    }

    private static Node line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private void fillTable() {
        column("line", 52, row -> Long.toString(row.line()));
        TableColumn<PreviewRow, RecordState> state = new TableColumn<>(messages.text("admin.roster.column.state"));
        state.setMinWidth(104);
        state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().state()));
        state.setCellFactory(cells -> new StateCell());
        rosterTable.getColumns().add(state);
        column("name", 206, PreviewRow::name);
        column("remarks", 110, PreviewRow::remarks);
        column("nss", 128, PreviewRow::nss);
        column("birthDate", 96, PreviewRow::birthDate);
        column("place", 66, PreviewRow::place);
    }

    private void column(String name, double width, Function<PreviewRow, String> text) {
        TableColumn<PreviewRow, String> column = new TableColumn<>(messages.text("admin.roster.column." + name));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, NARROWEST));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(cells -> new WholeTextCell<>());
        rosterTable.getColumns().add(column);
    }

    private void bindActions(BooleanBinding working) {
        BooleanBinding startable = Bindings.createBooleanBinding(model::isReady, model.stageProperty(),
                model.previewProperty());
        actions = List.of(Action.of(CHOOSE, working.not(), this::chooseFile),
                Action.of(START, startable, model::start), Action.of(CANCEL, working, model::cancel));
        chooseButton.act(actions.get(0));
        startButton.act(actions.get(1));
        cancelButton.act(actions.get(2));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("admin.roster.choose"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(messages.text("admin.roster.choose.rosters"), "*.csv", "*.txt"),
                new FileChooser.ExtensionFilter(messages.text("admin.roster.choose.all"), "*.*"));
        File chosen = chooser.showOpenDialog(fileField.getScene().getWindow());
        if (chosen != null) {
            model.pathProperty().set(chosen.getPath());
            model.look();
        }
    }

    private BooleanBinding at(Stage stage) {
        return model.stageProperty().isEqualTo(stage);
    }

    private static void appearWith(Node node, BooleanBinding shown) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(shown);
    }

    List<Action> actions() {
        return actions;
    }

    void focusDefault() {
        fileField.requestFocus();
    }

    private final class StateCell extends TableCell<PreviewRow, RecordState> {
        private final StateLabel label = new StateLabel();

        @Override
        protected void updateItem(@Nullable RecordState state, boolean empty) {
            super.updateItem(state, empty);
            setGraphic(empty || state == null ? null : label);
            if (!empty && state != null) {
                label.show(state.tone(), state.icon(), messages.text(state.key()));
            }
        }
    }
}
