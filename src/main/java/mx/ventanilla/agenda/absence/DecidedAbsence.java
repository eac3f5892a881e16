package mx.ventanilla.agenda.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.AbsenceScope;
import mx.ventanilla.agenda.AbsenceTerms;
import org.jspecify.annotations.Nullable;

/**
 * An absence that was decided, with how many patients it touched.
 *
 * @param toCall patients who have not been reached yet
 */
public record DecidedAbsence(UUID id, String rev, AbsenceScope scope, @Nullable UUID staffId, @Nullable UUID roomId,
        LocalDate firstDay, LocalDate lastDay, @Nullable LocalTime fromTime, @Nullable LocalTime untilTime,
        String reason, String state, Instant decidedAt, @Nullable Integer roomNumber, @Nullable String title,
        @Nullable String firstSurname, int patients, int moved, int toCall) {
    static final String DECIDED = "DECIDED";
    static final String UNDONE = "UNDONE";

    /** False once it was undone. */
    public boolean stands() {
        return state.equals(DECIDED);
    }

    public AbsenceTerms terms() {
        return new AbsenceTerms(scope, staffId, roomId, firstDay, lastDay, fromTime, untilTime);
    }
}
