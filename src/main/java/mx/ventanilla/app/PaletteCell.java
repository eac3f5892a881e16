package mx.ventanilla.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.fx.KeyCap;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the palette: icon, words with the typed letters strong, where it belongs, and its key. */
final class PaletteCell extends ListCell<PaletteEntry> {
    static final double HEIGHT = 36;

    private final Messages messages;
    private final ObservableValue<String> query;
    private final FontIcon icon = new FontIcon("fth-zap");
    private final HighlightText words = new HighlightText();
    private final Label where = new Label();
    private final KeyCap keys = new KeyCap();
    private final HBox row = new HBox(icon, words, where, keys);

    PaletteCell(Messages messages, ObservableValue<String> query) {
        this.messages = messages;
        this.query = query;
        row.getStyleClass().add("palette-row");
        where.getStyleClass().addAll("small", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxHeight(Region.USE_PREF_SIZE);
        where.setMinWidth(Region.USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(entry == null || empty ? null : row);
        switch (entry) {
            case null -> setAccessibleText("");
            case PaletteEntry.Doing doing -> show(doing.command().icon(), doing.text(), doing.where(),
                    doing.command().keyText());
            case PaletteEntry.Going going -> show(going.icon(), going.text(), messages.text("palette.entry.workspace"),
                    "");
            case PaletteEntry.Seeing seeing -> show("fth-user", seeing.patient().name(), seeing.patient().detail(), "");
        }
    }

    private void show(String code, String text, String place, String key) {
        icon.setIconLiteral(code);
        words.showMatches(text, query.getValue());
        where.setText(place);
        keys.setText(key);
        setAccessibleText(text);
    }
}
