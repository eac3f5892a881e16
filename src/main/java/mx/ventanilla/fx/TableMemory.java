package mx.ventanilla.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/**
 * Keeps the order, the widths and the sorting of a table's columns for the person, and puts them back. Every column needs
 * an id. Kept as {@code id:width} and {@code +} or {@code -} where it sorts, separated by commas.
 */
public final class TableMemory {
    private static final Duration REST = Duration.seconds(1);
    private final TableView<?> table;
    private final String name;
    private final TableLayouts layouts;
    private final PauseTransition rest = new PauseTransition(REST);

    private TableMemory(TableView<?> table, String name, TableLayouts layouts) {
        this.table = table;
        this.name = name;
        this.layouts = layouts;
    }

    /** Call once the table has its columns. */
    public static void follow(TableView<?> table, String name, TableLayouts layouts) {
        TableMemory memory = new TableMemory(table, name, layouts);
        layouts.find(name).ifPresent(layout -> apply(table, layout));
        memory.watch();
    }

    private void watch() {
        rest.setOnFinished(event -> keep());
        table.getColumns().addListener((Observable change) -> rest.playFromStart());
        table.getSortOrder().addListener((Observable change) -> rest.playFromStart());
        table.getColumns().forEach(column -> {
            column.widthProperty().addListener((Observable change) -> rest.playFromStart());
            column.sortTypeProperty().addListener((Observable change) -> rest.playFromStart());
        });
    }

    private void keep() {
        String now = text(table);
        if (!layouts.find(name).filter(now::equals).isPresent()) {
            layouts.keep(name, now);
        }
    }

    static String text(TableView<?> table) {
        return table.getColumns().stream().map(column -> column.getId() + ":" + Math.round(column.getWidth())
                + (table.getSortOrder().contains(column) ? sign(column) : "")).collect(Collectors.joining(","));
    }

    private static String sign(TableColumn<?, ?> column) {
        return column.getSortType() == TableColumn.SortType.ASCENDING ? "+" : "-";
    }

    /** Columns that the layout does not know stay behind the others; those that are gone are forgotten. */
    static <R> void apply(TableView<R> table, String layout) {
        List<TableColumn<R, ?>> left = new ArrayList<>(table.getColumns());
        List<TableColumn<R, ?>> ordered = new ArrayList<>();
        List<TableColumn<R, ?>> sorting = new ArrayList<>();
        for (String part : layout.split(",", -1)) {
            left.stream().filter(column -> part.matches(Pattern.quote(column.getId()) + ":\\d{1,5}[+-]?"))
                    .findFirst().ifPresent(column -> {
                        left.remove(column);
                        ordered.add(column);
                        String width = part.substring(column.getId().length() + 1);
                        column.setPrefWidth(Integer.parseInt(width.replaceAll("[+-]", "")));
                        if (width.endsWith("+") || width.endsWith("-")) {
                            column.setSortType(width.endsWith("+")
                                    ? TableColumn.SortType.ASCENDING
                                    : TableColumn.SortType.DESCENDING);
                            sorting.add(column);
                        }
                    });
        }
        ordered.addAll(left);
        table.getColumns().setAll(ordered);
        table.getSortOrder().setAll(sorting);
    }
}
