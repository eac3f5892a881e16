package mx.ventanilla.patient.file;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.duplicate.DuplicatePair;
import mx.ventanilla.patient.duplicate.PairInFull;
import org.jspecify.annotations.Nullable;

/** Two persons beside each other, and why they may be one. */
final class PairCell extends ListCell<PairInFull> {
    private final PairsViewModel model;

    PairCell(PairsViewModel model) {
        this.model = model;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PairInFull pair, boolean empty) {
        super.updateItem(pair, empty);
        if (pair == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        String later = pair.pair().state() == DuplicatePair.State.LATER
                ? model.words().text("patients.pairs.later") + " · "
                : "";
        Label reasons = new Label(later + model.reasons(pair.comparison()));
        reasons.setWrapText(true);
        VBox row = new VBox(new HBox(person(pair.first()), person(pair.second())), reasons);
        row.getStyleClass().add("pair-row");
        setGraphic(row);
        setAccessibleText(String.join(", ", pair.first().names().display(), pair.second().names().display(),
                reasons.getText()));
    }

    private VBox person(Patient patient) {
        Label name = new Label(patient.names().display());
        name.getStyleClass().add("row-title");
        Label numbers = small(model.words().numbers(patient));
        VBox person = new VBox(name, numbers, small(model.words().brief(patient)));
        person.setPrefWidth(1);
        HBox.setHgrow(person, Priority.ALWAYS);
        person.setMaxWidth(Double.MAX_VALUE);
        return person;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
