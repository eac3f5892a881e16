package mx.ventanilla.referral;

import mx.ventanilla.core.Sentence;

/** Where a referral stands (domain.md section 5). Only {@link ReferralStates} says which state follows which. */
public enum ReferralState {
    SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED, ACCEPTED, RETURNED, ATTENDED, NO_SHOW, ANSWERED, REFERRED_ONWARD,
    CANCELLED, EXPIRED, REPLACED, CLOSED;

    /** True when nothing more is expected to happen. */
    public boolean isOver() {
        return switch (this) {
            case REFERRED_ONWARD, CANCELLED, REPLACED, CLOSED -> true;
            default -> false;
        };
    }

    /** True while the unit waits for the hospital's first word. */
    public boolean isUnanswered() {
        return switch (this) {
            case SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED -> true;
            default -> false;
        };
    }

    public Sentence word() {
        return Sentence.of("referral.state." + name());
    }
}
