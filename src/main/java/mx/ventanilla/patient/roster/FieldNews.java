package mx.ventanilla.patient.roster;

import org.jspecify.annotations.Nullable;

/**
 * One field of a known person where the roster says something else than the store.
 *
 * @param column as in the store
 * @param stored what the store said
 * @param roster what the roster says
 */
record FieldNews(String column, @Nullable String stored, @Nullable String roster, Outcome outcome) {
    /** What became of it. */
    enum Outcome {
        /** The store follows the roster. */
        TAKEN,
        /** It was corrected here, and stays. */
        KEPT
    }
}
