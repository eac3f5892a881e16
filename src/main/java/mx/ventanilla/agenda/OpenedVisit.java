package mx.ventanilla.agenda;

import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** All that is known of the visit under the cursor once it was opened; gone as soon as the cursor is elsewhere. */
final class OpenedVisit {
    static final String OPEN = "agenda.task.open";
    private final AgendaDesk desk;
    private final TaskRunner tasks;
    private final ObjectProperty<@Nullable VisitDetail> detail = new SimpleObjectProperty<>();
    private @Nullable GridVisit under;

    OpenedVisit(AgendaDesk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    ObjectProperty<@Nullable VisitDetail> detailProperty() {
        return detail;
    }

    void open(UUID visitId) {
        tasks.run(OPEN, progress -> desk.open(visitId)).onDone(this::show);
    }

    /** The cursor stands on this visit now, or on the same as it has become. */
    void follow(@Nullable GridVisit now) {
        GridVisit before = under;
        under = now;
        VisitDetail open = detail.get();
        boolean same = open != null && now != null && now.id().equals(open.visitId());
        if (open != null && !same) {
            detail.set(null);
        } else if (open != null && !Objects.equals(now, before)) {
            tasks.run(OPEN, progress -> desk.renew(open.visitId())).onDone(this::show);
        }
    }

    private void show(VisitDetail read) {
        GridVisit now = under;
        if (now != null && now.id().equals(read.visitId())) {
            detail.set(read);
        }
    }
}
