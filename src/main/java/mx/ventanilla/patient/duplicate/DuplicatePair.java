package mx.ventanilla.patient.duplicate;

import java.time.Instant;
import java.util.UUID;

/** Two stored records that may be of one person, and what was decided about them. */
public record DuplicatePair(UUID id, String rev, UUID firstId, UUID secondId, int score, State state, Instant foundAt) {
    /** What was decided. */
    public enum State {
        OPEN, LATER, DIFFERENT, SAME
    }
}
