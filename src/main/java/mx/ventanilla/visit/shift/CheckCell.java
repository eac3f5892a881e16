package mx.ventanilla.visit.shift;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import org.jspecify.annotations.Nullable;

/** One thing to look at: in words whether it is in order, and where it is not. */
final class CheckCell extends ListCell<OpeningCheck> {
    private final ShiftWords words;
    private final StateLabel state = new StateLabel();
    private final Label what = new Label();
    private final Label detail = new Label();
    private final VBox text = new VBox(what, detail);
    private final HBox row = new HBox(state, text);

    CheckCell(ShiftWords words) {
        this.words = words;
        row.getStyleClass().add("shift-check");
        state.getStyleClass().add("shift-check-state");
        what.getStyleClass().add("medium");
        detail.getStyleClass().addAll("small", "muted");
        text.getStyleClass().add("shift-check-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OpeningCheck check, boolean empty) {
        super.updateItem(check, empty);
        setGraphic(check == null || empty ? null : row);
        if (check == null || empty) {
            setAccessibleText("");
            return;
        }
        state.show(check.isFine() ? Tone.OK : Tone.WARN, check.isFine() ? "fth-check-circle" : "fth-alert-triangle",
                words.text(check.isFine() ? "shift.opening.fine" : "shift.opening.look"));
        what.setText(words.check(check));
        String where = words.where(check);
        detail.setText(where.isEmpty() ? words.text("shift.opening.advice." + check.kind().name()) : where);
        setAccessibleText(state.getText() + ", " + what.getText() + ", " + detail.getText());
    }
}
