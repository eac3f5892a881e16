package mx.ventanilla.patient.duplicate;

import java.util.UUID;

/** Two records in the one order in which their pair is stored. */
record PairKey(UUID first, UUID second) {
    static PairKey of(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? new PairKey(one, other) : new PairKey(other, one);
    }
}
