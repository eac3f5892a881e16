package mx.ventanilla.fx;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Headings that stay above their columns. When a scroll bar comes or goes the columns change their width while the table
 * is being laid out; its headings learn of it a moment later.
 */
final class TableHeads {
    private TableHeads() {}

    static <R> void follow(TableView<R> table) {
        table.getColumns().forEach(column -> watch(table, column));
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(column -> watch(table, column));
            }
        });
    }

    private static void watch(TableView<?> table, TableColumn<?, ?> column) {
        column.widthProperty().subscribe((before, width) -> Platform.runLater(() -> lineUp(table)));
    }

    private static void lineUp(TableView<?> table) {
        table.lookupAll(".nested-column-header").stream().filter(Parent.class::isInstance).map(Parent.class::cast)
                .forEach(Parent::requestLayout);
    }
}
