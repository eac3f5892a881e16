package mx.ventanilla.db;

import mx.ventanilla.core.Problem;

/** The engine cannot go on: H2 has closed itself, or a force has failed. It has to be opened again. */
final class StoreLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    enum Cause {
        /** There was no room to write. */
        NO_ROOM,
        /** The disk did not confirm what was written, or refused it. */
        DISK
    }

    private final Cause cause;

    StoreLost(Cause cause) {
        super(cause.name(), null, false, false);
        this.cause = cause;
    }

    boolean isForRoom() {
        return cause == Cause.NO_ROOM;
    }

    /** For an act of which nothing was kept. */
    Problem notKept() {
        return Problem.of(isForRoom() ? "store.disk.full" : "store.not.kept");
    }
}
