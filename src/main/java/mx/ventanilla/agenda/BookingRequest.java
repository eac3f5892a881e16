package mx.ventanilla.agenda;

import org.jspecify.annotations.Nullable;

/**
 * An appointment as somebody wants to give it.
 *
 * @param overrideReason why a supervisor sets the rules aside, null when nobody does
 */
public record BookingRequest(Applicant applicant, Slot slot, AppointmentKind kind, @Nullable String overrideReason) {
    boolean isOverride() {
        return overrideReason != null && !overrideReason.isBlank();
    }
}
