package mx.ventanilla.agenda.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * One patient of a decided absence: where the appointment was, where it went, and the telephone calls about it.
 *
 * @param newDay null when the appointment went nowhere
 * @param callResult null when nobody has called yet
 */
public record CallLine(UUID id, String rev, UUID visitId, @Nullable UUID newVisitId, String choice, Why why,
        @Nullable String slotKey, @Nullable String extraKey, @Nullable String patientDayKey,
        @Nullable CallResult callResult, @Nullable String callNote, int calls, @Nullable Instant calledAt,
        UUID patientId, LocalDate visitDay, @Nullable LocalTime starts, int roomNumber, @Nullable LocalDate newDay,
        @Nullable LocalTime newStarts, @Nullable Integer newRoom, @Nullable VisitState newState, VisitState state,
        String givenNames, @Nullable String firstSurname, @Nullable String secondSurname, @Nullable String nss,
        @Nullable String phone, @Nullable String otherPhone) {
    static final String MOVE = "MOVE";
    static final String CANCEL = "CANCEL";
    static final String SETTLE = "SETTLE";

    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }

    public boolean isMoved() {
        return choice.equals(MOVE);
    }

    public boolean isCancelled() {
        return choice.equals(CANCEL);
    }

    /** True while somebody has to be called. */
    public boolean isToCall() {
        return callResult == null || callResult.isOpen();
    }

    VisitKeys keys() {
        return new VisitKeys(slotKey, extraKey, patientDayKey);
    }
}
