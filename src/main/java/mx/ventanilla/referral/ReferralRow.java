package mx.ventanilla.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: who, where to, where it stands. Nothing clinical.
 *
 * @param dueOn day by which the hospital's next word should have come; null when nothing is awaited
 * @param reason code word of a return or a closing
 * @param unread an answer that no doctor of the unit has read
 * @param contacts attempts to reach patient or hospital
 * @param receiverUnitId unit of the hospital that it went to, as far as it is known here
 */
public record ReferralRow(UUID id, String folio, UUID originUnitId, String originName, UUID authorId,
        String authorName, UUID patientId, String patientName, @Nullable String nss, @Nullable LocalDate birthDate,
        @Nullable String sex, @Nullable String phone, String specialty, String hospitalName, Priority priority,
        Instant signedAt, @Nullable UUID replaces, String statusRev, ReferralState state, Instant since,
        @Nullable Instant sentAt, @Nullable LocalDate dueOn, @Nullable LocalDate appointmentOn,
        @Nullable LocalTime appointmentAt, @Nullable String appointmentPlace, @Nullable String reason, boolean unread,
        int contacts, @Nullable UUID receiverUnitId) {
    /** True while the unit waits for the hospital's first word, or for an appointment in the place of a cancelled one. */
    public boolean isUnanswered() {
        return state.isUnanswered() || isWithoutAppointment();
    }

    /** Accepted, and the appointment was cancelled. */
    public boolean isWithoutAppointment() {
        return state == ReferralState.ACCEPTED && appointmentOn == null;
    }

    /** True for what this unit sent. */
    public boolean isSentBy(UUID unit) {
        return originUnitId.equals(unit);
    }

    /** True for what came to this unit: from another, or from its own family doctors when it is a hospital too. */
    public boolean isReceivedBy(UUID unit) {
        return !isSentBy(unit) || unit.equals(receiverUnitId);
    }
}
