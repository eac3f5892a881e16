package mx.ventanilla.visit;

import java.util.Optional;
import java.util.UUID;

/** What the desk asks the referrals, a feature beside it. Called away from the screen. */
public interface ReferralGlance {
    /** Where there are no referrals, or the person may not see them. */
    ReferralGlance NONE = new ReferralGlance() {
        @Override
        public Optional<UUID> patientOf(String typed) {
            return Optional.empty();
        }

        @Override
        public boolean hasAnswerToRead(UUID patientId) {
            return false;
        }
    };

    /** Whose referral has this folio; empty for what is no folio. */
    Optional<UUID> patientOf(String typed);

    /** True when a hospital has answered and no doctor of the unit has read it. */
    boolean hasAnswerToRead(UUID patientId);
}
