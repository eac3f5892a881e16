package mx.ventanilla.fx;

import java.time.Clock;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;

/** What every section needs. */
public record SectionKit(ViewLoader loader, TaskRunner tasks, Notifier notifier, Clock clock) {}
