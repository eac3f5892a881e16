package mx.ventanilla.app;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.patient.privacy.PatientRecords;
import mx.ventanilla.referral.ReferralServices;

/** Puts the services of referrals on an open store and its keys. */
final class ReferralParts {
    private ReferralParts() {}

    /** What belongs to the copy of a patient's data: what the desk keeps, and referrals with what was written in them. */
    static List<PatientRecords> recordsOfPatient() {
        return Stream.concat(PatientRecords.OF_THE_DESK.stream(), Stream.of(
                new PatientRecords("referral", false,
                        "select * from referral where patient_id = :patient order by signed_at, id"),
                new PatientRecords("referralDocument", true, """
                        select d.* from referral_document d join referral r on r.id = d.referral_id
                        where r.patient_id = :patient order by d.written_at, d.id"""),
                new PatientRecords("referralEvent", true, """
                        select e.* from referral_event e join referral r on r.id = e.referral_id
                        where r.patient_id = :patient order by e.happened_at, e.id"""))).toList();
    }

    static ReferralServices of(AppContext context, StoreSecrets secrets) {
        byte[] secret = HexFormat.of().parseHex(secrets.indexKey());
        UnitKeys keys = UnitKeys.ofHex(secrets.signKey(), secrets.signPublic(), secrets.sealKey(),
                secrets.sealPublic());
        return new ReferralServices(new ReferralServices.Outside(context.database(), context.clinic(),
                context.settings(), context.drafts(), context.signIn(), keys,
                () -> new SecretKeySpec(secret, "HmacSHA256")));
    }
}
