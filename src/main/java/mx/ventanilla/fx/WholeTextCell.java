package mx.ventanilla.fx;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A text in a table that is shown whole when one points at it. */
public final class WholeTextCell<R> extends TableCell<R, String> {
    private final Tooltip whole = new Tooltip();

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        String shown = empty || text == null ? "" : text;
        setText(shown);
        whole.setText(shown);
        setTooltip(shown.isEmpty() ? null : whole);
    }
}
