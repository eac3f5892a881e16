package mx.ventanilla.fx;

import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** From a search field into the table that answers it, with Enter or the arrow, and into a table where nothing is chosen. */
public final class TableSearch {
    private TableSearch() {}

    /** @param whenAnswered does what it is given once the table answers what is typed */
    public static void lead(SearchBox box, TableView<?> table, Consumer<Runnable> whenAnswered) {
        box.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                whenAnswered.accept(() -> enter(table));
                event.consume();
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                table.getSelectionModel().select(0);
                event.consume();
            }
        });
    }

    private static void enter(TableView<?> table) {
        if (!table.getItems().isEmpty()) {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        }
    }
}
