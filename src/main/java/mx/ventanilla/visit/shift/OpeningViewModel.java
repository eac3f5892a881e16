package mx.ventanilla.visit.shift;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;

/** What to look at when a shift opens, renewed by what the change log tells. */
public final class OpeningViewModel implements AutoCloseable {
    private static final Set<Entity> CONCERNS = EnumSet.of(Entity.VISIT, Entity.ABSENCE, Entity.ABSENCE_LINE,
            Entity.SHIFT_CLOSE, Entity.WAITING_REQUEST, Entity.ROOM_DUTY);
    private final ShiftDesk desk;
    private final TaskRunner tasks;
    private final Subscription feed;
    private final ObservableList<OpeningCheck> checks = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<HandOver>> note = new SimpleObjectProperty<>(Optional.empty());

    OpeningViewModel(ShiftDesk desk, TaskRunner tasks, ChangeFeed changes) {
        this.desk = desk;
        this.tasks = tasks;
        feed = changes.subscribe(this::hear);
        renew();
    }

    public ObservableList<OpeningCheck> checks() {
        return checks;
    }

    /** What the shift before left written. */
    public ObjectProperty<Optional<HandOver>> noteProperty() {
        return note;
    }

    private void renew() {
        tasks.run(CloseViewModel.READ, progress -> desk.checks()).onDone(checks::setAll);
        tasks.run(CloseViewModel.READ, progress -> desk.handOver()).onDone(note::set);
    }

    private void hear(Changes changes) {
        if (CONCERNS.stream().anyMatch(changes::concern)) {
            tasks.run(CloseViewModel.READ, progress -> changes).onDone(news -> renew());
        }
    }

    @Override
    public void close() {
        feed.close();
    }
}
