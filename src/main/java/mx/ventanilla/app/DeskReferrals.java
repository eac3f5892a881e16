package mx.ventanilla.app;

import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.referral.Folio;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.ReferralGlance;

/** The referrals as the desk asks for them. */
record DeskReferrals(OpenStore store, Session session) implements ReferralGlance {
    @Override
    public Optional<UUID> patientOf(String typed) {
        return session.may(Permission.SEE_REFERRALS) && Folio.isWellFormed(Folio.clean(typed))
                ? store.referrals().referrals().byFolio(session, typed).map(ReferralRow::patientId)
                : Optional.empty();
    }

    @Override
    public boolean hasAnswerToRead(UUID patientId) {
        return session.may(Permission.SEE_REFERRALS)
                && store.referrals().referrals().ofPatient(session, patientId).stream().anyMatch(ReferralRow::unread);
    }
}
