package mx.ventanilla.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a referral; written once and never changed.
 *
 * @param happenedAt by the clock of the side that did it
 * @param unitId where it was written down
 * @param informant who told it, when it came by telephone or on paper
 * @param reason code word of a return, a closing or a change
 * @param documentId addendum or answer that came with it, or the referral it leads to
 */
public record ReferralEvent(UUID id, UUID referralId, ReferralStep step, Instant happenedAt, UUID unitId,
        String unitName, UUID userId, String authorName, EventSource source, @Nullable String informant,
        @Nullable String reason, @Nullable String note, @Nullable LocalDate appointmentOn,
        @Nullable LocalTime appointmentAt, @Nullable String appointmentPlace, @Nullable UUID documentId) {}
