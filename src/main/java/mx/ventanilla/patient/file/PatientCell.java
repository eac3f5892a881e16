package mx.ventanilla.patient.file;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** A patient found: name with what matched, numbers, age and sex. */
final class PatientCell extends ListCell<Patient> {
    private final PatientsViewModel model;
    private final HighlightText name = new HighlightText();
    private final Label numbers = small();
    private final Label person = small();
    private final VBox row = new VBox(name, numbers, person);

    PatientCell(PatientsViewModel model) {
        this.model = model;
        name.setMaxHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("result-name");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Patient patient, boolean empty) {
        super.updateItem(patient, empty);
        setGraphic(patient == null || empty ? null : row);
        if (patient == null || empty) {
            setAccessibleText("");
            return;
        }
        name.showMatches(patient.names().display(), model.finder().queryProperty().get());
        numbers.setText(model.words().numbers(patient));
        person.setText(model.words().brief(patient));
        setAccessibleText(String.join(", ", patient.names().display(), numbers.getText(), person.getText()));
    }

    private static Label small() {
        Label label = new Label();
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
