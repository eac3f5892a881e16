package mx.ventanilla.fx;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mx.ventanilla.core.Notifier;

/** What every table of the program has: columns that stay as the person likes them, and cells that can be copied. */
public record TableCare(TableLayouts layouts, Notifier notifier) {
    private static final Object NAME = TableCare.class;

    /** Names a table whose view shows another list each time it is loaded. */
    static void name(TableView<?> table, String name) {
        table.getProperties().put(NAME, name);
    }

    /** Called once the table's controller has been initialised. */
    void furnish(TableView<?> table, String usualName) {
        TableMemory.follow(table, table.getProperties().getOrDefault(NAME, usualName).toString(), layouts);
        TableHeads.follow(table);
        CellCopy.on(table, words -> notifier.info("admin.copied", words));
    }

    /** A column without a name in its view is known by its place. */
    static void nameColumns(TableView<?> table) {
        for (int place = 0; place < table.getColumns().size(); place++) {
            TableColumn<?, ?> column = table.getColumns().get(place);
            if (column.getId() == null) {
                column.setId("c" + place);
            }
        }
    }
}
