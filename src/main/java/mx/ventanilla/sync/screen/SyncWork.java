package mx.ventanilla.sync.screen;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;

/** Asks the desk for one thing at a time, away from the screen, and looks again afterwards. */
final class SyncWork {
    private final SyncDesk desk;
    private final Outside outside;
    private final Messages messages;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Runnable after = () -> {};

    /** What the screen needs from outside. */
    record Outside(TaskRunner tasks, Notifier notifier) {}

    SyncWork(SyncDesk desk, Outside outside, Messages messages) {
        this.desk = desk;
        this.outside = outside;
        this.messages = messages;
    }

    /** @param renewal what is done after each piece of work */
    void afterwards(Runnable renewal) {
        after = renewal;
    }

    SyncDesk desk() {
        return desk;
    }

    Outside outside() {
        return outside;
    }

    Messages messages() {
        return messages;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    <T> void carryOut(Function<SyncDesk, T> work, Consumer<T> done, StringProperty problem) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        outside.tasks().run("sync.task.step", progress -> work.apply(desk)).onDone(done)
                .onProblem(trouble -> problem.set(messages.text(trouble))).onEnd(() -> {
                    busy.set(false);
                    after.run();
                });
    }
}
