package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Care that the voluntary insurance covers only some months after it was first contracted.
 *
 * @param care what it is, in words
 */
public record PolicyWait(UUID id, String rev, int months, String care, boolean active) {
    /** First day on which it is covered. */
    public LocalDate endsFor(LocalDate contracted) {
        return contracted.plusMonths(months);
    }
}
