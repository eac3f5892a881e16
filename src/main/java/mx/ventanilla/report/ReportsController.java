package mx.ventanilla.report;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.visit.shift.DoctorSheet;
import org.jspecify.annotations.Nullable;

/** Informes of a day: figures, rooms, and the sheet of the chosen room. */
@SuppressWarnings("NullAway.Init")
public final class ReportsController {
    private final ReportsViewModel model;
    private final ReportActions actions;
    private final Messages messages;
    private final Clinic clinic;

    @FXML
    private VBox reportsScreen;
    @FXML
    private DateField reportDayField;
    @FXML
    private KeyButton shiftButton;
    @FXML
    private KeyButton savePdfButton;
    @FXML
    private KeyButton saveCsvButton;
    @FXML
    private KeyButton printButton;
    @FXML
    private FlowPane figuresPane;
    @FXML
    private VBox reportBody;
    @FXML
    private TableView<List<String>> roomsTable;
    @FXML
    private Label sheetTitle;
    @FXML
    private TableView<List<String>> sheetTable;
    @FXML
    private EmptyState emptyDay;

    ReportsController(ReportsViewModel model, ReportActions actions, Messages messages, Clinic clinic) {
        this.model = model;
        this.actions = actions;
        this.messages = messages;
        this.clinic = clinic;
    }

    @FXML
    public void initialize() {
        reportDayField.use(clinic.unitClock(), TypedDate.Side.BEHIND, messages.locale());
        reportDayField.valueProperty().bindBidirectional(model.dayProperty());
        shiftButton.act(actions.of(ReportCommands.SHIFT));
        savePdfButton.act(actions.of(ReportCommands.SAVE_PDF));
        saveCsvButton.act(actions.of(ReportCommands.SAVE_CSV));
        printButton.act(actions.of(ReportCommands.PRINT));
        actions.on(() -> save("pdf", file -> model.savePdf(file.toPath())),
                () -> save("csv", file -> model.saveCsv(file.toPath())), reportDayField::requestFocus);
        ReportTable rooms = new ReportTable(roomsTable);
        rooms.onChosen(this::choose);
        ReportTable sheet = new ReportTable(sheetTable);
        model.shiftProperty().subscribe(shift -> shiftButton
                .setText(shift == null ? messages.text("reports.shift.all") : shift.name()));
        model.reportProperty().subscribe(report -> show(report, rooms));
        model.sheetProperty().subscribe(chosen -> show(chosen, sheet));
    }

    void focusDefault() {
        model.renew();
        reportsScreen.requestFocus();
    }

    Region middle() {
        return reportsScreen;
    }

    private void choose(int index) {
        DayReport report = model.reportProperty().get();
        if (report != null && index >= 0 && index < report.sheets().size()) {
            model.sheetProperty().set(report.sheets().get(index));
        }
    }

    private void show(@Nullable DayReport report, ReportTable rooms) {
        boolean empty = report == null || report.sheets().isEmpty();
        reportBody.setVisible(!empty);
        emptyDay.setVisible(empty);
        if (report != null) {
            figuresPane.getChildren().setAll(Figure.all(model.tables().figures(report)));
            rooms.show(model.tables().rooms(report));
        }
    }

    private void show(@Nullable DoctorSheet sheet, ReportTable table) {
        DayReport report = model.reportProperty().get();
        if (sheet != null && report != null) {
            sheetTitle.setText(messages.text("reports.paper.sheet", sheet.roomNumber(), sheet.shiftName(),
                    sheet.doctor()));
            table.show(model.tables().sheet(report, sheet));
        }
    }

    private void save(String ending, Consumer<File> work) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(messages.text("reports.file.name", String.valueOf(model.dayProperty().get()))
                + "." + ending);
        File file = chooser.showSaveDialog(reportsScreen.getScene().getWindow());
        if (file != null) {
            work.accept(file);
        }
    }
}
