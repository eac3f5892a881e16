package mx.ventanilla.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/**
 * Keeps the order, the widths and the sorting of a table's columns for the person, and puts them back, also when the table
 * gets other columns later. Kept as {@code id:width} and {@code +} or {@code -} where it sorts, separated by commas.
 */
public final class TableMemory {
    private static final Duration REST = Duration.seconds(1);
    private final TableView<?> table;
    private final String name;
    private final TableLayouts layouts;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Set<TableColumn<?, ?>> known = Collections.newSetFromMap(new WeakHashMap<>());
    private String kept = "";

    private TableMemory(TableView<?> table, String name, TableLayouts layouts) {
        this.table = table;
        this.name = name;
        this.layouts = layouts;
    }

    public static void follow(TableView<?> table, String name, TableLayouts layouts) {
        new TableMemory(table, name, layouts).watch();
    }

    private void watch() {
        rest.setOnFinished(event -> keep());
        meet();
        layouts.find(name, this::putBack);
        table.getColumns().addListener((Observable change) -> columnsChanged());
        table.getSortOrder().addListener((Observable change) -> rest.playFromStart());
    }

    private void putBack(String layout) {
        kept = layout;
        apply(table, layout);
    }

    /** Other columns get the layout that fits them; the same ones in another order are the person's doing. */
    private void columnsChanged() {
        if (meet()) {
            Platform.runLater(() -> layouts.find(name, this::putBack));
        } else {
            rest.playFromStart();
        }
    }

    /** True when there are columns not seen before. */
    private boolean meet() {
        TableCare.nameColumns(table);
        List<TableColumn<?, ?>> strange = table.getColumns().stream().filter(column -> !known.contains(column))
                .<TableColumn<?, ?>>map(column -> column).toList();
        strange.forEach(column -> {
            column.widthProperty().addListener((Observable change) -> rest.playFromStart());
            column.sortTypeProperty().addListener((Observable change) -> rest.playFromStart());
        });
        known.addAll(table.getColumns());
        return !strange.isEmpty();
    }

    private void keep() {
        String now = text(table);
        if (!now.equals(kept)) {
            kept = now;
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
