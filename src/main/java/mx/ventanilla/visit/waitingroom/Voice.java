package mx.ventanilla.visit.waitingroom;

/** Speaks a call aloud. Waits until it has spoken: call it through a task runner. */
public interface Voice {
    /** False on a PC that cannot speak. */
    boolean canSpeak();

    void say(String sentence);
}
