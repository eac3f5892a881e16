package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.sync.SyncService;

/**
 * Takes what the region does not have out of this computer before anybody signs in: its people may be gone, or it was
 * revoked (sync.md F36). Only the region can read the file.
 */
public final class SealedExitViewModel {
    private final TaskRunner tasks;
    private final Messages messages;
    private final Supplier<SyncService> sync;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param sync asked away from the screen */
    SealedExitViewModel(TaskRunner tasks, Messages messages, Supplier<SyncService> sync) {
        this.tasks = tasks;
        this.messages = messages;
        this.sync = sync;
        tasks.run("sync.task.look", progress -> sync.get().state())
                .onDone(state -> offered.set(state.enrolled() && state.unsent() > 0))
                .onProblem(unreadable -> offered.set(false));
    }

    /** True when there is something that the region does not have. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void write(Path file) {
        told.set("");
        problem.set("");
        tasks.run("sync.task.look", progress -> sync.get().exportTo(file))
                .onDone(changes -> told.set(messages.text("sync.stick.written", changes, file.toString())))
                .onProblem(trouble -> problem.set(messages.text(trouble)));
    }
}
