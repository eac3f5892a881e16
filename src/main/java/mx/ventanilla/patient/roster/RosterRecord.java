package mx.ventanilla.patient.roster;

import java.util.List;

/**
 * One record of the file, as it stands there.
 *
 * @param line number of its first line in the file, from 1
 * @param fields its cells; of a damaged record the beginning of its text in a single cell
 */
record RosterRecord(long line, List<String> fields, Damage damage) {
    /** What keeps a record from being read into cells. */
    enum Damage {
        NONE, TOO_LONG, NULL_CHARACTER, BROKEN_QUOTES
    }

    RosterRecord {
        fields = List.copyOf(fields);
    }

    /** True for an empty line and for one of separators only. */
    boolean isBlank() {
        return damage == Damage.NONE && fields.stream().allMatch(String::isBlank);
    }
}
