package mx.ventanilla.db;

/** A record names another one that is not here yet. The transaction is gone; nothing of it was kept. */
public final class ParentMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ParentMissing() {
        super("parent missing", null, false, false);
    }
}
