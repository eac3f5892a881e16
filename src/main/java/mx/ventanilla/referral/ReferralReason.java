package mx.ventanilla.referral;

import java.util.List;
import java.util.stream.Stream;
import mx.ventanilla.core.Sentence;

/** Why a referral is returned, cancelled or closed (domain.md section 5). */
public enum ReferralReason {
    INCOMPLETE(ReferralStep.RETURN), NOT_PERTINENT(ReferralStep.RETURN), NO_CAPACITY(ReferralStep.RETURN), NOT_OFFERED(
            ReferralStep.RETURN),
    SEEN(ReferralStep.CLOSE), DIED(ReferralStep.CLOSE), DUPLICATE(
            ReferralStep.CLOSE),
    REFUSED(ReferralStep.CLOSE), MOVED(ReferralStep.CLOSE), NOT_ENTITLED(
            ReferralStep.CLOSE),
    CAPTURE_ERROR(ReferralStep.CLOSE), IMPROVED(
            ReferralStep.CLOSE),
    NOT_LOCATED(ReferralStep.CLOSE), OTHER(ReferralStep.CLOSE);

    private final ReferralStep step;

    ReferralReason(ReferralStep step) {
        this.step = step;
    }

    /** True for the one that only a physician of the hospital may give. */
    public boolean isMedical() {
        return this == NOT_PERTINENT;
    }

    public Sentence word() {
        return Sentence.of("referral.reason." + name());
    }

    /** Those that go with this step. */
    public static List<ReferralReason> of(ReferralStep step) {
        ReferralStep asked = step == ReferralStep.CANCEL ? ReferralStep.CLOSE : step;
        return Stream.of(values()).filter(reason -> reason.step == asked).toList();
    }
}
