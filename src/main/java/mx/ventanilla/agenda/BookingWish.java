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
 */
public record BookingWish(UUID patientId, UUID serviceId, Slot slot, @Nullable UUID moving,
        @Nullable VisitType visitType, @Nullable String reason, @Nullable String overrideReason) {
    public static BookingWish of(UUID patientId, UUID serviceId, Slot slot) {
        return new BookingWish(patientId, serviceId, slot, null, null, null, null);
    }

    public BookingWish overriding(String why) {
        return new BookingWish(patientId, serviceId, slot, moving, visitType, reason, why);
    }
}
