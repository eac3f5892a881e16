package mx.ventanilla.referral.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.seal.PublicKeys;
import mx.ventanilla.db.Entity;
import mx.ventanilla.referral.DocumentKind;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.ReferralDao;
import mx.ventanilla.referral.ReferralQr;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.referral.ReferralStates;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Reads the QR of a referral or of an answer, as scanned or pasted, and says how far it can be believed. */
public final class QrReadingService {
    private final ReferralServices services;

    /** How far a QR can be believed. */
    public enum Trust {
        /** Signed by this unit. */
        OURS,
        /** Signed by a unit whose keys are believed. */
        VERIFIED,
        /** Of a unit whose keys are not known here: it can be read, not verified. */
        UNKNOWN_UNIT,
        /** Not signed by the unit that it names. */
        FORGED
    }

    /**
     * What was read.
     *
     * @param unitName as it is known here, empty when it is not
     * @param diagnoses empty for who may not read clinical content
     * @param here the referral, when it exists in this store
     * @param sameDocument true when the document that the paper carries is the one that is kept here
     */
    public record Found(ReferralQr qr, Trust trust, String unitName, List<Diagnosis> diagnoses,
            Optional<ReferralRow> here, boolean sameDocument) {
        /** True for an answer to one of our referrals that is not kept here and may still be noted. */
        public boolean isAnswerToBeNoted() {
            return qr.kind() == DocumentKind.ANSWER && trust != Trust.FORGED && !sameDocument
                    && here.filter(row -> ReferralStates.allows(row.state(), ReferralStep.ANSWER, EventSource.PAPER))
                            .isPresent();
        }
    }

    public QrReadingService(ReferralServices services) {
        this.services = services;
    }

    /** Reads it; the audit notes whose referral was looked at when it exists here. */
    public Found read(Session session, String text) {
        session.require(Permission.SEE_REFERRALS);
        ReferralQr.Read read = ReferralQr.read(text);
        ReferralQr qr = read.qr();
        boolean ours = qr.unitId().equals(services.clinic().unit().unit().id());
        Optional<PartnerKey> partner = services.database()
                .read(handle -> new PartnerKeyDao(handle).ofUnit(qr.unitId()).filter(PartnerKey::active));
        Trust trust = ours
                ? trust(read, services.keys().publicKeys(), Trust.OURS)
                : partner.map(key -> trust(read, key.keys(), Trust.VERIFIED)).orElse(Trust.UNKNOWN_UNIT);
        Optional<ReferralRow> here = services.referrals().byFolio(session, qr.folio());
        here.ifPresent(row -> services.database().write(session.actor(), transaction -> {
            transaction.audit("READ_QR", Entity.REFERRAL, row.id(), "qr");
            return 0;
        }));
        return new Found(qr, trust, unitName(ours, partner),
                session.may(Permission.SEE_CLINICAL) ? services.diagnoses().find(session, qr.diagnoses()) : List.of(),
                here,
                here.filter(row -> isKept(row.id(), qr)).isPresent());
    }

    private String unitName(boolean ours, Optional<PartnerKey> partner) {
        return ours ? services.clinic().unit().unit().name() : partner.map(PartnerKey::unitName).orElse("");
    }

    private boolean isKept(UUID referralId, ReferralQr qr) {
        return services.database()
                .read(handle -> new ReferralDao(handle).hasDocument(referralId, qr.kind(), qr.digest()));
    }

    private static Trust trust(ReferralQr.Read read, PublicKeys keys, Trust whenSigned) {
        return read.isSignedBy(keys) ? whenSigned : Trust.FORGED;
    }
}
