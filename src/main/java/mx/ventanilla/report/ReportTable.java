package mx.ventanilla.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mx.ventanilla.print.TableRows;

/** Shows a table of texts; figures sort as figures. */
final class ReportTable {
    private final TableView<List<String>> view;

    ReportTable(TableView<List<String>> view) {
        this.view = view;
    }

    /** Replaces rows, and the columns when their headings differ. */
    void show(TableRows table) {
        if (view.getColumns().size() != table.headings().size()) {
            view.getColumns().setAll(IntStream.range(0, table.headings().size())
                    .mapToObj(i -> column(table.headings().get(i), i)).toList());
        }
        int chosen = view.getSelectionModel().getSelectedIndex();
        view.getItems().setAll(table.rows());
        view.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, table.rows().size() - 1)));
    }

    void onChosen(Consumer<Integer> consumer) {
        view.getSelectionModel().selectedIndexProperty().subscribe(index -> consumer.accept(index.intValue()));
    }

    private static TableColumn<List<String>, String> column(String heading, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        column.setComparator(ReportTable::compare);
        return column;
    }

    private static int compare(String first, String second) {
        boolean figures = isFigure(first) && isFigure(second);
        return figures ? Long.compare(Long.parseLong(first), Long.parseLong(second)) : first.compareTo(second);
    }

    private static boolean isFigure(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
    }
}
