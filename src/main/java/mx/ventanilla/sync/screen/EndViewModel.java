package mx.ventanilla.sync.screen;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.sync.SyncState;
import org.jspecify.annotations.Nullable;

/** Ends this computer's log before another one takes its place: over the network, or on a stick. */
public final class EndViewModel {
    private final SyncWork work;
    private final ObjectProperty<@Nullable SyncState> state;
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");

    EndViewModel(SyncWork work, ObjectProperty<@Nullable SyncState> state) {
        this.work = work;
        this.state = state;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    /** What was done last, in words. */
    public StringProperty toldProperty() {
        return told;
    }

    BooleanExpression canEnd() {
        return canEndOnStick()
                .and(Bindings.createBooleanBinding(() -> state.get() != null && state.get().networked(), state));
    }

    BooleanExpression canEndOnStick() {
        return work.busyProperty().not().and(Bindings.createBooleanBinding(
                () -> state.get() != null && "ENROLLED".equals(state.get().standing()), state));
    }

    public void end() {
        begin();
        work.carryOut(SyncDesk::end, done -> told.set(work.messages().text("sync.end.done")), problem);
    }

    public void endOnStick(Path file) {
        begin();
        work.carryOut(desk -> desk.endOnStick(file),
                changes -> told.set(work.messages().text("sync.end.written", file.toString())), problem);
    }

    private void begin() {
        problem.set("");
        told.set("");
    }
}
