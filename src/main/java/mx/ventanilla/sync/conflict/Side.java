package mx.ventanilla.sync.conflict;

/** One of the two values of a field in a conflict. */
public enum Side {
    /** The one that stands in the region, because it arrived first. */
    LOCAL,
    /** The one that arrived later and is kept beside it. */
    REMOTE;

    Side other() {
        return this == LOCAL ? REMOTE : LOCAL;
    }
}
