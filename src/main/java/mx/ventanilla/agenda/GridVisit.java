package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a cell of the day's grid.
 *
 * @param starts null for a place on top of the slots
 * @param overrideReason not null when a supervisor set a rule aside
 */
public record GridVisit(UUID id, @Nullable UUID roomId, @Nullable UUID shiftId, @Nullable LocalTime starts,
        int slotMinutes, AppointmentKind kind, VisitType visitType, VisitState state, @Nullable String ticket,
        @Nullable Instant arrivedAt, @Nullable String overrideReason, UUID patientId, String givenNames,
        @Nullable String firstSurname, @Nullable String secondSurname) {
    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }
}
