package mx.ventanilla.db;

/** Makes committed work survive a power cut. */
interface Durability extends AutoCloseable {
    /** Returns when everything that the caller has committed lies on disk. */
    void force();

    /** Stops; what waits is forced first. */
    @Override
    void close();

    /** For a store whose commit already forces (PostgreSQL). */
    static Durability byCommit() {
        return new Durability() {
            @Override
            public void force() {}

            @Override
            public void close() {}
        };
    }
}
