package mx.ventanilla.agenda.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that falls into an absence, and whom to call about it.
 *
 * @param starts null for a patient who was taken on top of the slots
 */
public record Affected(UUID id, String rev, UUID patientId, UUID roomId, int roomNumber, UUID serviceId, UUID shiftId,
        @Nullable UUID staffId, LocalDate visitDay, @Nullable LocalTime starts, LocalTime shiftStarts,
        AppointmentKind kind, VisitType visitType, VisitState state, @Nullable String slotKey,
        @Nullable String extraKey, @Nullable String patientDayKey, int priority, Instant requestedAt,
        @Nullable Instant arrivedAt, @Nullable String reason, @Nullable String overrideReason,
        @Nullable UUID seriesId, @Nullable String channel, String givenNames, @Nullable String firstSurname,
        @Nullable String secondSurname, @Nullable String nss, @Nullable String phone, @Nullable String otherPhone) {
    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }

    /** True for a patient who is already in the waiting room. */
    public boolean isHere() {
        return state == VisitState.ARRIVED;
    }

    /** When the patient would have been seen. After midnight it is the day after that on which the shift began. */
    public LocalDateTime at() {
        LocalTime time = starts == null ? shiftStarts : starts;
        return time.isBefore(shiftStarts) ? visitDay.plusDays(1).atTime(time) : visitDay.atTime(time);
    }

    VisitKeys keys() {
        return new VisitKeys(slotKey, extraKey, patientDayKey);
    }
}
