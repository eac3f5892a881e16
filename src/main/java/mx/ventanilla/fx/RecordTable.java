package mx.ventanilla.fx;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** Fills a table with the columns and the rows of a list of records, sortable by each. */
final class RecordTable<R> {
    private static final double STATE_WIDTH = 100;

    private final TableView<R> table;
    private final RecordsViewModel<R> model;
    private final Messages messages;

    private RecordTable(TableView<R> table, RecordsViewModel<R> model, Messages messages) {
        this.table = table;
        this.model = model;
        this.messages = messages;
    }

    static <R> void fill(TableView<R> table, RecordsViewModel<R> model, Messages messages) {
        new RecordTable<>(table, model, messages).fill();
    }

    private void fill() {
        String prefix = "admin." + model.editor().id() + ".column.";
        for (RecordColumn<R> column : model.editor().columns()) {
            table.getColumns().add(column(messages.text(prefix + column.name()), column));
        }
        if (model.editor().capabilities().contains(RecordEditor.Capability.RETIRE)) {
            table.getColumns().add(stateColumn());
        }
        SpareWidth.shareAmongWide(table);
        SortedList<R> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().selectedItemProperty().addListener((property, old, row) -> chosen(row));
        model.selectedProperty().subscribe(this::follow);
        model.addingProperty().subscribe(this::leave);
        model.rows().addListener((ListChangeListener<R>) change -> follow(model.selectedProperty().get()));
    }

    private void chosen(@Nullable R row) {
        if (row != null) {
            model.select(row);
        }
    }

    private void leave(boolean adding) {
        if (adding) {
            table.getSelectionModel().clearSelection();
        } else {
            follow(model.selectedProperty().get());
        }
    }

    private void follow(@Nullable R row) {
        if (row != null && !model.addingProperty().get() && !row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
        }
    }

    private TableColumn<R, R> column(String title, RecordColumn<R> column) {
        TableColumn<R, R> made = new TableColumn<>(title);
        made.setId(column.name() + "Column");
        made.setPrefWidth(column.width());
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setComparator(column.order());
        made.setCellFactory(cells -> new WordsCell<>(column));
        return made;
    }

    private TableColumn<R, R> stateColumn() {
        RecordColumn<R> words = RecordColumn.of("state", STATE_WIDTH,
                row -> model.editor().stateOf(row).map(state -> messages.text(state.key())).orElse(""));
        TableColumn<R, R> made = column(messages.text("admin.column.state"), words);
        made.setMinWidth(STATE_WIDTH);
        made.setCellFactory(cells -> new StateCell());
        return made;
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

    private final class StateCell extends TableCell<R, R> {
        private final StateLabel label = new StateLabel();

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            @Nullable
            Node shown = null;
            RecordState state = empty || row == null ? null : model.editor().stateOf(row).orElse(null);
            if (state != null) {
                label.show(state.tone(), state.icon(), messages.text(state.key()));
                shown = label;
            }
            setGraphic(shown);
        }
    }
}
