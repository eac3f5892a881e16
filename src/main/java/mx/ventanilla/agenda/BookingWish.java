package mx.ventanilla.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at a desk asks the agenda for.
 *
 * @param moving the visit that would move to the slot, null for a new appointment
 * @param visitType null to let the program tell from the patient's visits
 * @param reason note of the desk, may be null
 * @param overrideReason why a supervisor sets rules aside, null when nobody does
 * @param channel PHONE when it was asked for by telephone, null at the desk
 */
public record BookingWish(UUID patientId, UUID serviceId, Slot slot, @Nullable UUID moving,
        @Nullable VisitType visitType, @Nullable String reason, @Nullable String overrideReason,
        @Nullable String channel) {
    public BookingWish(UUID patientId, UUID serviceId, Slot slot, @Nullable UUID moving,
            @Nullable VisitType visitType, @Nullable String reason, @Nullable String overrideReason) {
        this(patientId, serviceId, slot, moving, visitType, reason, overrideReason, null);
    }

    public static BookingWish of(UUID patientId, UUID serviceId, Slot slot) {
        return new BookingWish(patientId, serviceId, slot, null, null, null, null);
    }

    /** The same, asked for by telephone. */
    public BookingWish byPhone() {
        return new BookingWish(patientId, serviceId, slot, moving, visitType, reason, overrideReason, "PHONE");
    }

    public BookingWish overriding(String why) {
        return new BookingWish(patientId, serviceId, slot, moving, visitType, reason, why, channel);
    }
}
