package mx.ventanilla.patient.search;

import java.util.UUID;

/** A patient of whom the index and the store do not say the same. */
public record IndexDifference(UUID patientId, Kind kind) {
    /** Missing in the index, outdated in it, or not in the store at all. */
    public enum Kind {
        MISSING, OUTDATED, UNKNOWN
    }
}
