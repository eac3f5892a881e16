package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row for an appointment and the visit that comes of it.
 *
 * @param roomId null for an urgency that no room has taken
 * @param visitDay day on which the shift began
 * @param starts start of the slot, null for a place on top of the slots and for an urgency
 * @param ticket what the patient carries, null before the arrival
 */
public record Visit(UUID id, String rev, UUID patientId, UUID unitId, @Nullable UUID roomId, UUID serviceId,
        @Nullable UUID shiftId, @Nullable UUID staffId, LocalDate visitDay, @Nullable LocalTime starts,
        int slotMinutes, AppointmentKind kind, VisitType visitType, VisitState state, @Nullable String slotKey,
        @Nullable String extraKey, @Nullable String ticket, int priority, Instant requestedAt,
        @Nullable Instant arrivedAt, @Nullable Instant calledAt, @Nullable Instant startedAt,
        @Nullable Instant endedAt, @Nullable UUID movedTo, @Nullable UUID movedFrom, @Nullable String reason,
        @Nullable String overrideReason, boolean foreignUnit, @Nullable UUID seriesId, @Nullable String channel) {}
