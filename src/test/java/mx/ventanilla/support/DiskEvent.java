package mx.ventanilla.support;

/**
 * Something that happened at {@code order}, a number that grows by one over all threads.
 *
 * @param thread identifier of the thread that did it
 */
public record DiskEvent(long order, Kind kind, long thread) {
    public enum Kind {
        WRITE, FORCE_BEGUN, FORCE_ENDED, COMMITTED, ANSWERED
    }
}
