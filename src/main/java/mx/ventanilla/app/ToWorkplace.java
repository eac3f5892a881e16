package mx.ventanilla.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** Notifications belong to the workplace of the moment; before anybody is at work only problems are told. */
final class ToWorkplace implements Notifier {
    private final Supplier<@Nullable Workplace> workplace;
    private final Consumer<Problem> otherwise;

    ToWorkplace(Supplier<@Nullable Workplace> workplace, Consumer<Problem> otherwise) {
        this.workplace = workplace;
        this.otherwise = otherwise;
    }

    @Override
    public void info(String key, Object... arguments) {
        Workplace present = workplace.get();
        if (present != null) {
            present.toasts().info(key, arguments);
        }
    }

    @Override
    public void undoable(Runnable undo, String key, Object... arguments) {
        Workplace present = workplace.get();
        if (present != null) {
            present.toasts().undoable(undo, key, arguments);
        }
    }

    @Override
    public void problem(Problem problem) {
        Workplace present = workplace.get();
        if (present != null) {
            present.toasts().problem(problem);
        } else {
            otherwise.accept(problem);
        }
    }
}
