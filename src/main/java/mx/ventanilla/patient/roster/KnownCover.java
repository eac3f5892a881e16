package mx.ventanilla.patient.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's cover in the store as the import needs it. */
record KnownCover(UUID id, String rev, UUID patientId, @Nullable Instant checkedAt, @Nullable String checkedFrom,
        @Nullable String rosterValues) {
    /** True when somebody asked elsewhere after the roster was written. */
    boolean isNewerThan(Instant rosterWritten) {
        return !CoverWriter.ROSTER.equals(checkedFrom) && checkedAt != null && checkedAt.isAfter(rosterWritten);
    }
}
