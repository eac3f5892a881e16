package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.db.Row;
import org.jspecify.annotations.Nullable;

/** A visit about to be written. Starts with what every visit has; what it occupies and why is added. */
public final class NewVisit {
    /** Priority of an urgency; everybody else has 0. */
    public static final int URGENT_PRIORITY = 1;

    private final Row row;

    private NewVisit(Row row) {
        this.row = row;
    }

    /** A visit that occupies nothing yet. */
    public static NewVisit of(UUID id, UUID unitId, Applicant applicant, LocalDate day, AppointmentKind kind,
            VisitType type, Instant requestedAt) {
        return new NewVisit(Row.of(id).with("patient_id", applicant.patientId()).with("unit_id", unitId)
                .with("service_id", applicant.serviceId()).with("visit_day", day).with("kind", kind)
                .with("visit_type", type).with("requested_at", requestedAt).with("slot_minutes", 0)
                .with("priority", kind == AppointmentKind.URGENT ? URGENT_PRIORITY : 0)
                .with("foreign_unit", applicant.isForeign()));
    }

    /** Takes place in this room and shift, at a slot's time or, when null, on top of the slots. */
    public NewVisit in(RoomShift shift, @Nullable LocalTime starts) {
        Doctor doctor = shift.doctor();
        row.with("room_id", shift.roomId()).with("shift_id", shift.shiftId())
                .with("staff_id", doctor == null ? null : doctor.staffId()).with("starts", starts)
                .with("slot_minutes", shift.slotMinutes());
        return this;
    }

    /** Holds these places; see the unique constraints of the visit table. */
    public NewVisit holding(VisitKeys keys) {
        keys.writeTo(row);
        return this;
    }

    public NewVisit because(@Nullable String reason, @Nullable String overrideReason) {
        row.with("reason", reason).with("override_reason", overrideReason);
        return this;
    }

    public NewVisit movedFrom(UUID earlier) {
        row.with("moved_from", earlier);
        return this;
    }

    public NewVisit withTicket(String ticket) {
        row.with("ticket", ticket);
        return this;
    }

    /** Goes before others of the same hour when it is not 0. */
    public NewVisit pressing(int priority) {
        row.with("priority", priority);
        return this;
    }

    public NewVisit inSeries(@Nullable UUID seriesId) {
        row.with("series_id", seriesId);
        return this;
    }

    /** @param channel how it was asked for, by name: at the desk or by telephone; null when nobody said */
    public NewVisit askedBy(@Nullable String channel) {
        row.with("channel", channel);
        return this;
    }

    /** Null for an urgency that no shift has taken. */
    @Nullable
    UUID shiftId() {
        return (UUID) row.values().get("shift_id");
    }

    LocalDate day() {
        return (LocalDate) Objects.requireNonNull(row.values().get("visit_day"));
    }

    Row row() {
        return row;
    }
}
