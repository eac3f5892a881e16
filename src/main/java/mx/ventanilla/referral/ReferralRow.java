package mx.ventanilla.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: who, where to, where it stands. Nothing clinical.
 *
 * @param dueOn day by which the hospital should have said something; null when nothing is awaited
 * @param reason code word of a return or a closing
 * @param unread an answer that no doctor of the unit has read
 * @param contacts attempts to reach patient or hospital
 */
public record ReferralRow(UUID id, String folio, UUID originUnitId, String originName, UUID authorId,
        String authorName, UUID patientId, String patientName, @Nullable String nss, @Nullable LocalDate birthDate,
        @Nullable String sex, @Nullable String phone, String specialty, String hospitalName, Priority priority,
        Instant signedAt, @Nullable UUID replaces, String statusRev, ReferralState state, Instant since,
        @Nullable Instant sentAt, @Nullable LocalDate dueOn, @Nullable LocalDate appointmentOn,
        @Nullable LocalTime appointmentAt, @Nullable String appointmentPlace, @Nullable String reason, boolean unread,
        int contacts) {}
