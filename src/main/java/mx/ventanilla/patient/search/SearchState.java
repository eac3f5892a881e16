package mx.ventanilla.patient.search;

/**
 * How far the search is.
 *
 * @param done patients or changes taken over in this phase, of {@code total}
 */
public record SearchState(Phase phase, long done, long total) {
    /** Until it is ready, a search looks in the store itself, by NSS, CURP and the beginning of a surname only. */
    public enum Phase {
        CATCHING_UP, REBUILDING, READY
    }
}
