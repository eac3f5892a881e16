package mx.ventanilla.fx;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Ctrl+C on a table copies one cell of the chosen row: that of the column last clicked, or reached with the left and right
 * arrows. With Mayús it copies the whole row, ready for a spreadsheet.
 */
public final class CellCopy {
    private static final KeyCombination CELL = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ROW = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private final TableView<?> table;
    private final Consumer<String> onCopied;
    private int column;

    private CellCopy(TableView<?> table, Consumer<String> onCopied) {
        this.table = table;
        this.onCopied = onCopied;
    }

    /** @param onCopied told what now lies on the clipboard */
    public static void on(TableView<?> table, Consumer<String> onCopied) {
        CellCopy copy = new CellCopy(table, onCopied);
        table.addEventFilter(KeyEvent.KEY_PRESSED, copy::press);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, copy::point);
    }

    private void point(MouseEvent event) {
        for (TableCell<?, ?> cell : cells()) {
            if (cell.localToScene(cell.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY())) {
                column = table.getVisibleLeafColumns().indexOf(cell.getTableColumn());
            }
        }
    }

    private void press(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCode() == KeyCode.RIGHT) {
            step(1);
        } else if (plain && event.getCode() == KeyCode.LEFT) {
            step(-1);
        } else if (CELL.match(event)) {
            put(text(table.getVisibleLeafColumn(Math.min(column, table.getVisibleLeafColumns().size() - 1))));
            event.consume();
        } else if (ROW.match(event)) {
            put(table.getVisibleLeafColumns().stream().map(this::text).collect(Collectors.joining("\t")));
            event.consume();
        }
    }

    private void step(int columns) {
        column = Math.clamp((long) column + columns, 0, Math.max(0, table.getVisibleLeafColumns().size() - 1));
        table.scrollToColumnIndex(column);
    }

    private void put(String words) {
        if (!words.isBlank()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
            onCopied.accept(words);
        }
    }

    /** What the cell of the chosen row shows. */
    private String text(TableColumn<?, ?> of) {
        int row = table.getSelectionModel().getSelectedIndex();
        return cells().stream().filter(cell -> cell.getIndex() == row && Objects.equals(cell.getTableColumn(), of))
                .map(CellCopy::words).findFirst().orElse("");
    }

    private static String words(TableCell<?, ?> cell) {
        if (cell.getText() != null && !cell.getText().isEmpty()) {
            return cell.getText();
        }
        return cell.getGraphic() instanceof Labeled words ? words.getText() : "";
    }

    private List<TableCell<?, ?>> cells() {
        return table.lookupAll(".table-cell").stream().filter(TableCell.class::isInstance)
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node).toList();
    }
}
