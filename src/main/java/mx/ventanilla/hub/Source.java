package mx.ventanilla.hub;

import java.util.UUID;

/** Whose history a change belongs to. A restored node is another source: it does not know what it has forgotten. */
record Source(UUID node, UUID epoch) {
    /** What nobody alive can be asked about: a state that the hub itself had lost. */
    static final Source LOST = new Source(new UUID(0, 0), new UUID(0, 0));
}
