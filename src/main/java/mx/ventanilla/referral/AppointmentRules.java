package mx.ventanilla.referral;

import java.util.Optional;
import mx.ventanilla.agenda.VisitState;

/** What a hospital's appointment and the referral that it was given for mean to each other. */
public final class AppointmentRules {
    private AppointmentRules() {}

    /**
     * What the agenda's last step says of the referral: the patient was seen or is not yet after all, did not come, has
     * another appointment or none any more. Empty when it says nothing, or nothing that may still happen to the referral.
     *
     * @param undone the step took another one back
     * @param stands where the referral stands
     * @param isAnother the appointment's day or hour is not the one that the referral tells
     */
    static Optional<ReferralStep> meaning(VisitState visit, boolean undone, ReferralState stands, boolean isAnother) {
        Optional<ReferralStep> step = switch (visit) {
            case ATTENDED -> Optional.of(ReferralStep.ATTEND);
            case NO_SHOW -> Optional.of(ReferralStep.NO_SHOW);
            case BOOKED, ARRIVED -> acceptedWhen(stands == ReferralState.NO_SHOW
                    || (isAnother && stands != ReferralState.ATTENDED));
            case IN_CONSULTATION -> acceptedWhen(undone && stands == ReferralState.ATTENDED);
            case CANCELLED_BY_PATIENT, CANCELLED_BY_UNIT, LEFT -> acceptedWhen(stands == ReferralState.ACCEPTED);
            case CALLED, MOVED -> Optional.empty();
        };
        return step.filter(it -> ReferralStates.allows(stands, it, EventSource.PROGRAM));
    }

    private static Optional<ReferralStep> acceptedWhen(boolean holds) {
        return holds ? Optional.of(ReferralStep.ACCEPT) : Optional.empty();
    }

    /** True when nobody will come for the appointment any more, so that its place is somebody else's. */
    static boolean givesBack(ReferralState state) {
        return switch (state) {
            case RETURNED, REFERRED_ONWARD, CANCELLED, EXPIRED, REPLACED, CLOSED -> true;
            case SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED, ACCEPTED, ATTENDED, NO_SHOW, ANSWERED -> false;
        };
    }
}
