package mx.ventanilla.referral.hospital;

import mx.ventanilla.referral.ReferralStep;
import org.jspecify.annotations.Nullable;

/** What is being decided of a received referral. */
public enum Decision {
    NONE(null), ACCEPT(ReferralStep.ACCEPT), RETURN(ReferralStep.RETURN), ONWARD(ReferralStep.REFER_ONWARD);

    private final @Nullable ReferralStep step;

    Decision(@Nullable ReferralStep step) {
        this.step = step;
    }

    @Nullable
    ReferralStep step() {
        return step;
    }
}
