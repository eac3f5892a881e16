package mx.ventanilla.fx;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Gives what a table has of width beyond its columns to those of them whose words are long, in equal parts, and takes it
 * back from them when the table gets narrower. No column is ever narrower for it than it was made: below that the table
 * scrolls.
 */
@SuppressWarnings("rawtypes")
public final class SpareWidth implements Callback<TableView.ResizeFeatures, Boolean> {
    private final Map<TableColumn<?, ?>, Double> made;

    private SpareWidth(List<? extends TableColumn<?, ?>> takers) {
        made = takers.stream().collect(Collectors.toMap(Function.identity(), TableColumn::getPrefWidth));
    }

    /** @param takers ids of the columns that take the spare width; their widths by now are the least they keep */
    public static void share(TableView<?> table, String... takers) {
        List<String> names = List.of(takers);
        table.setColumnResizePolicy(new SpareWidth(
                table.getColumns().stream().filter(column -> names.contains(column.getId())).toList()));
    }

    /** Those columns take the spare width that are no narrower than all of them on average. */
    public static void shareAmongWide(TableView<?> table) {
        double average = table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).average().orElse(0);
        table.setColumnResizePolicy(new SpareWidth(
                table.getColumns().stream().filter(column -> column.getPrefWidth() >= average).toList()));
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        if (features.getColumn() != null) {
            return TableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
        }
        fit(features.getTable(), features.getContentWidth());
        return true;
    }

    private void fit(TableView<?> table, double width) {
        double spare = width - table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
        List<TableColumn<?, ?>> takers = takers(table).filter(column -> spare > 0 || givesBack(column) > 0).toList();
        double owed = spare;
        for (int left = takers.size(); left > 0; left--) {
            TableColumn<?, ?> column = takers.get(takers.size() - left);
            double part = Math.max(Math.floor(owed / left), -Math.max(0, givesBack(column)));
            column.setPrefWidth(column.getWidth() + part);
            owed -= part;
        }
    }

    private Stream<TableColumn<?, ?>> takers(TableView<?> table) {
        return table.getVisibleLeafColumns().stream().<TableColumn<?, ?>>map(column -> column)
                .filter(made::containsKey);
    }

    private double givesBack(TableColumn<?, ?> column) {
        return column.getWidth() - made.getOrDefault(column, 0.0);
    }
}
