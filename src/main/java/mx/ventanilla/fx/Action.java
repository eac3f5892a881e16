package mx.ventanilla.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * A command that an open screen is able to carry out.
 *
 * @param enabled false while it makes no sense (no patient chosen, work under way)
 */
public record Action(Command command, ObservableBooleanValue enabled, Runnable work) {
    public static Action of(Command command, Runnable work) {
        return new Action(command, Bindings.createBooleanBinding(() -> true), work);
    }

    public static Action of(Command command, ObservableBooleanValue enabled, Runnable work) {
        return new Action(command, enabled, work);
    }

    /** Does the work unless it makes no sense now. */
    public void run() {
        if (enabled.get()) {
            work.run();
        }
    }
}
