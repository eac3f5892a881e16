package mx.ventanilla.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt to reach the patient or the hospital about a referral. */
public record ContactAttempt(UUID id, UUID referralId, Instant happenedAt, Whom whom, Means means, Outcome outcome,
        @Nullable String note, String authorName) {
    /** With whom. */
    public enum Whom {
        PATIENT, HOSPITAL
    }

    /** By what. */
    public enum Means {
        PHONE, MESSAGE, VISIT
    }

    /** What came of it. */
    public enum Outcome {
        REACHED, NO_ANSWER, WRONG_NUMBER, LEFT_WORD
    }
}
