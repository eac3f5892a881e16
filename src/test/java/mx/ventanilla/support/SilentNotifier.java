package mx.ventanilla.support;

import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;

/** Tells nobody. */
public final class SilentNotifier implements Notifier {
    @Override
    public void info(String key, Object... arguments) {}

    @Override
    public void undoable(Runnable undo, String key, Object... arguments) {}

    @Override
    public void problem(Problem problem) {}
}
