package mx.ventanilla.patient.file;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PhoneNumber;
import mx.ventanilla.patient.duplicate.MergeConflict;
import mx.ventanilla.patient.duplicate.MergeField;
import org.jspecify.annotations.Nullable;

/** Two records beside each other with a choice for each thing they tell differently; Ctrl+Enter joins them. */
@SuppressWarnings("NullAway.Init")
public final class JoinController {
    private final PatientsViewModel patients;
    private final JoinViewModel model;
    private final FileWords words;

    @FXML
    private VBox joinPage;
    @FXML
    private Label survivorName;
    @FXML
    private Label survivorLine;
    @FXML
    private Label mergedName;
    @FXML
    private Label mergedLine;
    @FXML
    private GridPane joinGrid;
    @FXML
    private Label joinNothing;
    @FXML
    private HBox joinProblem;
    @FXML
    private Label joinProblemLabel;
    @FXML
    private KeyButton uniteButton;
    @FXML
    private KeyButton joinExchangeButton;
    @FXML
    private KeyButton joinBackButton;

    JoinController(PatientsViewModel patients) {
        this.patients = patients;
        this.model = patients.joinModel();
        this.words = patients.words();
    }

    @FXML
    public void initialize() {
        model.comparingProperty().subscribe(this::show);
        joinProblemLabel.textProperty().bind(model.problemProperty());
        joinProblem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        joinProblem.managedProperty().bind(joinProblem.visibleProperty());
        uniteButton.disableProperty().bind(model.busyProperty().or(model.comparingProperty().isNull()));
        uniteButton.setOnAction(event -> model.join());
        joinExchangeButton.setOnAction(event -> model.exchange());
        joinBackButton.setOnAction(event -> patients.stepBack());
        joinPage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.join();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
            model.exchange();
            event.consume();
        }
    }

    private void show(JoinViewModel.@Nullable Comparing records) {
        joinGrid.getChildren().clear();
        if (records == null) {
            return;
        }
        name(survivorName, survivorLine, records.survivor());
        name(mergedName, mergedLine, records.merged());
        List<MergeConflict> conflicts = records.conflicts();
        for (int i = 0; i < conflicts.size(); i++) {
            MergeConflict conflict = conflicts.get(i);
            MergeField field = conflict.field();
            Label caption = new Label(words.text(field.textKey()));
            caption.getStyleClass().add("field-label");
            JoinChoice choice = new JoinChoice(text(field, conflict.survivor()), text(field, conflict.merged()),
                    caption.getText(),
                    model.takesMerged(field), side -> model.keep(field, side));
            joinGrid.addRow(i, caption, choice.survivor(), choice.merged());
        }
        joinNothing.setVisible(conflicts.isEmpty());
        joinNothing.setManaged(conflicts.isEmpty());
        uniteButton.requestFocus();
    }

    private void name(Label name, Label line, Patient patient) {
        name.setText(patient.names().display());
        line.setText(words.numbers(patient));
    }

    private String text(MergeField field, List<@Nullable Object> values) {
        String text = values.stream().filter(value -> value != null && !(value instanceof UUID))
                .map(value -> word(field, value)).collect(Collectors.joining(" · "));
        return text.isEmpty() ? "—" : text;
    }

    private String word(MergeField field, Object value) {
        return switch (value) {
            case String letter when field == MergeField.SEX -> words.text("patients.sex." + letter);
            case String digits when field == MergeField.NSS -> Nss.parse(digits).map(Nss::display).orElse(digits);
            case String digits when field == MergeField.PHONE || field == MergeField.OTHER_PHONE ->
                PhoneNumber.masked(digits);
            case Boolean yes -> words.text(yes ? "patients.join.yes" : "patients.join.no");
            case LocalDate day -> words.text("patients.file.day", day);
            default -> value.toString();
        };
    }
}
