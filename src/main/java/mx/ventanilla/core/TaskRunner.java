package mx.ventanilla.core;

import java.util.function.Consumer;

/**
 * Runs what may wait (SQL, files, network, printing) away from the screen, and answers on the screen's thread. A test
 * uses a runner that does everything at once on the calling thread.
 */
public interface TaskRunner {
    /**
     * @param nameKey message key of what is being done, in the person's words
     */
    <T> Running<T> run(String nameKey, Work<T> work);

    /** The work itself. A {@link Problem} is told to the person; anything else is a fault of the program. */
    @FunctionalInterface
    interface Work<T> {
        T execute(Progress progress) throws Exception;
    }

    /**
     * Work under way. Every consumer is called on the screen's thread, at most once, also when it is added after the end.
     * A problem that nobody takes goes to the notifications; a fault always goes to the error window and the log.
     */
    interface Running<T> {
        Running<T> onDone(Consumer<? super T> consumer);

        Running<T> onProblem(Consumer<Problem> consumer);

        /** Called after the end, whatever it was. */
        Running<T> onEnd(Runnable action);

        /** Called with done and total, at most some twenty times a second. */
        Running<T> onProgress(ProgressConsumer consumer);

        /** Asks the work to stop at its next whole step; its result is dropped. Never interrupts a thread. */
        void cancel();
    }

    /** Receives done and total (negative when it is not known). */
    @FunctionalInterface
    interface ProgressConsumer {
        void accept(long done, long total);
    }
}
