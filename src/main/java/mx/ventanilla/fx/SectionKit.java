package mx.ventanilla.fx;

import java.time.Clock;
import javafx.scene.control.TableView;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;

/** What every section needs. */
public record SectionKit(ViewLoader loader, TaskRunner tasks, Notifier notifier, Clock clock, DraftBook drafts,
        TableLayouts layouts) {
    /** A kit that remembers nothing from one run to the next. */
    public SectionKit(ViewLoader loader, TaskRunner tasks, Notifier notifier, Clock clock) {
        this(loader, tasks, notifier, clock, DraftBook.NONE, TableLayouts.NONE);
    }

    /** Lets the table be copied from, and its columns stay as the person likes them. */
    public void furnish(TableView<?> table, String name) {
        TableMemory.follow(table, name, layouts);
        CellCopy.on(table, words -> notifier.info("admin.copied", words));
    }
}
