package mx.ventanilla.fx;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** Fills a table with columns of words, sortable by each; for lists that are looked at and not edited in a form. */
public final class RowsTable {
    private RowsTable() {}

    /** @param prefix message key of the headings without the column's name: {@code shift.absences.column.} */
    public static <R> void fill(TableView<R> table, ObservableList<R> rows, List<RecordColumn<R>> columns,
            String prefix,
            Messages messages) {
        for (RecordColumn<R> column : columns) {
            TableColumn<R, R> made = new TableColumn<>(messages.text(prefix + column.name()));
            made.setId(column.name() + "Column");
            made.setPrefWidth(column.width());
            made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
            made.setComparator(column.order());
            made.setCellFactory(cells -> new WordsCell<>(column));
            table.getColumns().add(made);
        }
        SpareWidth.shareAmongWide(table);
        SortedList<R> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
    }

    /** The row chosen in the table and the one that is looked at are the same. */
    public static <R> void follow(TableView<R> table, ObjectProperty<@Nullable R> chosen) {
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen.set(row);
            }
        });
        chosen.subscribe(row -> table.getSelectionModel().select(row));
    }

    private static final class WordsCell<R> extends TableCell<R, R> {
        private final RecordColumn<R> column;
        private final Tooltip whole = new Tooltip();

        WordsCell(RecordColumn<R> column) {
            this.column = column;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            String words = empty || row == null ? "" : column.text().apply(row);
            setText(words);
            whole.setText(words);
            setTooltip(words.isEmpty() ? null : whole);
        }
    }
}
