package mx.ventanilla.visit.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/** A visit of a shift that has not come to its end. */
public record OpenVisit(UUID id, String rev, UUID patientId, UUID roomId, int roomNumber, UUID serviceId,
        LocalDate visitDay, @Nullable LocalTime starts, VisitState state, @Nullable String ticket,
        @Nullable Instant arrivedAt, String givenNames, @Nullable String firstSurname,
        @Nullable String secondSurname) {
    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }

    /** True for somebody who came and is still somewhere in the unit. */
    public boolean isHere() {
        return state != VisitState.BOOKED;
    }

    /** Who is with the doctor can only have been attended. */
    public boolean allows(WaitingEnd end) {
        return state != VisitState.IN_CONSULTATION || end == WaitingEnd.ATTENDED;
    }
}
