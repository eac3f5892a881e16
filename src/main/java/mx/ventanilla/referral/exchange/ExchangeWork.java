package mx.ventanilla.referral.exchange;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** One thing at a time on the page of files and QR: what is begun while another is under way is not done. */
final class ExchangeWork {
    private final TaskRunner tasks;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    ExchangeWork(TaskRunner tasks) {
        this.tasks = tasks;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /** @param problem told here, and taken back when the work begins */
    <T> void run(ObjectProperty<@Nullable Problem> problem, Supplier<T> act, Consumer<T> then) {
        run(problem, act, then, fault -> {});
    }

    <T> void run(ObjectProperty<@Nullable Problem> problem, Supplier<T> act, Consumer<T> then,
            Consumer<Problem> failed) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        tasks.run("referrals.task.exchange", progress -> act.get()).onDone(then).onProblem(fault -> {
            failed.accept(fault);
            problem.set(fault);
        }).onEnd(() -> busy.set(false));
    }
}
