package mx.ventanilla.patient.cover;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RowsTable;

/** The list of covers that end soon: Enter opens who is chosen, G keeps the list as a file. */
@SuppressWarnings("NullAway.Init")
public final class ExpiringController {
    private static final List<Integer> WIDTHS = List.of(104, 52, 120, 96, 232, 76, 60, 112);
    private final ExpiringViewModel model;
    private final Consumer<UUID> onOpen;
    private final Runnable back;

    @FXML
    private VBox expiringPage;
    @FXML
    private Label expiringCount;
    @FXML
    private TableView<ExpiringCover> expiringTable;
    @FXML
    private EmptyState expiringNone;
    @FXML
    private KeyButton expiringOpenButton;
    @FXML
    private KeyButton expiringSaveButton;
    @FXML
    private KeyButton expiringBackButton;

    /**
     * @param onOpen opens the file of who is chosen
     * @param back leaves the page
     */
    public ExpiringController(ExpiringViewModel model, Consumer<UUID> onOpen, Runnable back) {
        this.model = model;
        this.onOpen = onOpen;
        this.back = back;
    }

    @FXML
    public void initialize() {
        Messages messages = model.messages();
        RowsTable.fill(expiringTable, model.covers(), List.of(column(0, ExpiringCover::validUntil),
                column(1, ExpiringCover::validUntil), column(2), column(3), column(4), column(5), column(6), column(7)),
                "cover.expiring.column.", messages);
        model.covers().subscribe(this::tell);
        expiringOpenButton.setOnAction(event -> open());
        expiringSaveButton.setOnAction(event -> save());
        expiringBackButton.setOnAction(event -> back.run());
        expiringPage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        expiringPage.visibleProperty().subscribe(this::takeFocus);
    }

    private RecordColumn<ExpiringCover> column(int number) {
        return RecordColumn.of(ExpiringList.COLUMNS.get(number), WIDTHS.get(number),
                cover -> model.cells(cover).get(number));
    }

    private RecordColumn<ExpiringCover> column(int number, Function<ExpiringCover, LocalDate> day) {
        return RecordColumn.of(ExpiringList.COLUMNS.get(number), WIDTHS.get(number),
                cover -> model.cells(cover).get(number), day);
    }

    private void tell() {
        boolean none = model.covers().isEmpty();
        expiringNone.setVisible(none);
        expiringTable.setVisible(!none);
        expiringOpenButton.setDisable(none);
        expiringSaveButton.setDisable(none);
        expiringCount.setText(model.messages().text("cover.expiring.count", model.covers().size()));
        if (!none && expiringTable.getSelectionModel().isEmpty()) {
            expiringTable.getSelectionModel().select(0);
        }
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            expiringTable.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        boolean atTable = event.getTarget() instanceof TableView<?>;
        if (event.getCode() == KeyCode.ENTER && atTable) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.G && !event.isShortcutDown() && !event.isAltDown()) {
            expiringSaveButton.fire();
            event.consume();
        }
    }

    private void open() {
        ExpiringCover chosen = expiringTable.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onOpen.accept(chosen.patientId());
        }
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(model.messages().text("cover.expiring.fileName") + ".csv");
        File file = chooser.showSaveDialog(expiringPage.getScene().getWindow());
        if (file != null) {
            model.save(file.toPath());
        }
    }
}
