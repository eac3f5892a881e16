package mx.ventanilla.visit.waitingroom;

/** What is heard before a call. May wait until it has rung: call it through a task runner. */
@FunctionalInterface
public interface Chime {
    void ring();
}
