package mx.ventanilla.core;

/** Tells the person what happened, without asking for an answer. Called on the screen's thread. */
public interface Notifier {
    void info(String key, Object... arguments);

    /**
     * Something was done that can be taken back for as long as the notification stays.
     *
     * @param undo takes it back; called at most once, on the screen's thread
     */
    void undoable(Runnable undo, String key, Object... arguments);

    /** Expected trouble that no part of the screen showed where it happened. */
    void problem(Problem problem);
}
