package mx.ventanilla.referral;

import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Who may write down which step, and on which side. */
final class StepRights {
    private StepRights() {}

    static void require(Session session, NewEvent event) {
        switch (event.step()) {
            case SIGN, AMEND, ANSWER, REPLACE -> throw Problem.of("referral.step.needsSigning");
            case READ, CANCEL -> session.require(Permission.SEE_CLINICAL);
            case HAND_OVER, QUEUE, SEND, EXPIRE, CLOSE -> session.require(Permission.FOLLOW_REFERRALS);
            case RECEIVE, ACCEPT, RETURN, REFER_ONWARD, ATTEND, NO_SHOW ->
                session.require(event.source().isReported()
                        ? Permission.FOLLOW_REFERRALS
                        : Permission.RECEIVE_REFERRALS);
        }
        boolean judgesPertinence = event.step() == ReferralStep.RETURN
                && ReferralReason.NOT_PERTINENT.name().equals(event.reason());
        if (judgesPertinence && !event.source().isReported() && !session.may(Permission.SEE_CLINICAL)) {
            throw Problem.of("referral.pertinence.physician");
        }
        requireWords(event);
    }

    private static void requireWords(NewEvent event) {
        boolean needsReason = switch (event.step()) {
            case RETURN, CANCEL, CLOSE -> true;
            default -> false;
        };
        if (needsReason && (event.reason() == null || event.reason().isBlank())) {
            throw Problem.of("referral.reason.missing");
        }
        if (event.step() == ReferralStep.ACCEPT && event.appointmentOn() == null) {
            throw Problem.of("referral.appointment.missing");
        }
        if (event.source().isReported() && (event.informant() == null || event.informant().isBlank())) {
            throw Problem.of("referral.informant.missing");
        }
    }

    /** A hospital's steps are the hospital's; the sending unit may only note what it was told. */
    static void requireSide(ReferralRow row, UUID unit, NewEvent event) {
        boolean hospitals = event.step().side() == ReferralStep.Side.HOSPITAL;
        boolean told = event.source().isReported();
        if (hospitals && !told && !row.isReceivedBy(unit)) {
            throw Problem.of("referral.side.hospital");
        }
        if ((!hospitals || told) && !row.isSentBy(unit)) {
            throw Problem.of("referral.side.unit");
        }
    }
}
