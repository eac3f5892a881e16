package mx.ventanilla.visit;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import org.jspecify.annotations.Nullable;

/**
 * A visit of today as the desk sees it.
 *
 * @param starts null for a place on top of the slots and for an urgency
 * @param doctor "Dra. Vega", null when nobody has the room
 * @param ticket null before the arrival
 */
public record DeskVisit(UUID id, UUID patientId, @Nullable UUID roomId, @Nullable Integer roomNumber, UUID serviceId,
        @Nullable LocalTime starts, AppointmentKind kind, VisitType type, VisitState state, @Nullable String ticket,
        @Nullable Instant arrivedAt, @Nullable String doctor) {
    boolean canArrive() {
        return state == VisitState.BOOKED;
    }
}
