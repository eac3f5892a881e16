package mx.ventanilla.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step to be written down.
 *
 * @param happenedAt when it is told of later; null for now
 */
public record NewEvent(ReferralStep step, EventSource source, @Nullable Instant happenedAt, @Nullable String informant,
        @Nullable String reason, @Nullable String note, @Nullable LocalDate appointmentOn,
        @Nullable LocalTime appointmentAt, @Nullable String appointmentPlace, @Nullable UUID documentId) {
    public static NewEvent of(ReferralStep step) {
        return new NewEvent(step, EventSource.PROGRAM, null, null, null, null, null, null, null, null);
    }

    public NewEvent because(@Nullable String why, @Nullable String words) {
        return new NewEvent(step, source, happenedAt, informant, why, words, appointmentOn, appointmentAt,
                appointmentPlace, documentId);
    }

    public NewEvent on(@Nullable LocalDate day, @Nullable LocalTime hour, @Nullable String place) {
        return new NewEvent(step, source, happenedAt, informant, reason, note, day, hour, place, documentId);
    }

    /** As somebody of the hospital told it, or as its paper says. */
    public NewEvent told(EventSource how, @Nullable String who) {
        return new NewEvent(step, how, happenedAt, who, reason, note, appointmentOn, appointmentAt, appointmentPlace,
                documentId);
    }

    NewEvent with(UUID document) {
        return new NewEvent(step, source, happenedAt, informant, reason, note, appointmentOn, appointmentAt,
                appointmentPlace, document);
    }
}
