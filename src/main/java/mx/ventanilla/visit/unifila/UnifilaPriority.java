package mx.ventanilla.visit.unifila;

/** Who goes before whom in the Unifila; within one priority the earlier arrival. */
public enum UnifilaPriority {
    ORDINARY(0),
    /** Whom the desk lets through: frail, pregnant, with a small child. */
    PREFERRED(1);

    private final int rank;

    UnifilaPriority(int rank) {
        this.rank = rank;
    }

    /** As stored; the higher is served first. */
    public int rank() {
        return rank;
    }

    static UnifilaPriority of(int rank) {
        return rank > 0 ? PREFERRED : ORDINARY;
    }
}
