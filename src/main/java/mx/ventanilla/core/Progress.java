package mx.ventanilla.core;

/** How a long piece of work tells how far it is, and learns that it is no longer wanted. */
public interface Progress {
    /**
     * @param done units of work finished
     * @param total units in all, or a negative number when it is not known
     */
    void report(long done, long total);

    /** True when the person gave up: stop at the next whole step and leave nothing half done. */
    boolean isCancelled();

    /** For work that nobody watches. */
    static Progress none() {
        return new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
