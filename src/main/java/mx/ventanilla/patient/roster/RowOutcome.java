package mx.ventanilla.patient.roster;

import java.util.List;
import mx.ventanilla.core.Finding;

/** What becomes of one row of a roster. The field of a finding is the name of a {@link RosterField}. */
public sealed interface RowOutcome {
    /** Number of the row's first line in the file, from 1. */
    long line();

    /** A person that can be taken, perhaps with doubts about some fields. */
    record Accepted(long line, RosterPerson person, List<Finding> warnings) implements RowOutcome {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A row that is not taken.
     *
     * @param cells the row as it stands in the file; of a damaged one the beginning of its text
     */
    record Rejected(long line, List<String> cells, List<Finding> reasons) implements RowOutcome {
        public Rejected {
            cells = List.copyOf(cells);
            reasons = List.copyOf(reasons);
        }
    }
}
