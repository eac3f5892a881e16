package mx.ventanilla.agenda;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** A person found for a place: name above, age and NSS below. */
final class FoundCell extends ListCell<Patient> {
    static final double HEIGHT = 44;
    private final AgendaWords words;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox row = new VBox(name, detail);

    FoundCell(AgendaWords words) {
        this.words = words;
        name.getStyleClass().add("medium");
        detail.getStyleClass().addAll("small", "muted");
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Patient patient, boolean empty) {
        super.updateItem(patient, empty);
        setGraphic(patient == null || empty ? null : row);
        if (patient == null || empty) {
            setAccessibleText("");
            return;
        }
        name.setText(patient.names().display());
        detail.setText(words.person(patient));
        setAccessibleText(name.getText() + ", " + detail.getText());
    }
}
