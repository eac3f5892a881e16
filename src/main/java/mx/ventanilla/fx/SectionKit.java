package mx.ventanilla.fx;

import java.time.Clock;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;

/** What every section needs. */
public record SectionKit(ViewLoader loader, TaskRunner tasks, Notifier notifier, Clock clock, DraftBook drafts) {
    /** A kit that remembers nothing from one run to the next. */
    public SectionKit(ViewLoader loader, TaskRunner tasks, Notifier notifier, Clock clock) {
        this(loader, tasks, notifier, clock, DraftBook.NONE);
    }
}
