package mx.ventanilla.referral;

import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;

/** What a unit may say of a referral: its own acts, on its own side. */
final class SenderLimits {
    private final ForeignReferrals.Told told;
    private final UUID origin;

    /** @param origin the unit that sent the patient */
    SenderLimits(ForeignReferrals.Told told, UUID origin) {
        this.told = told;
        this.origin = origin;
    }

    /** @throws Problem for a record that the sender may not write */
    void require(Entity entity, Row row) {
        boolean allowed = switch (entity) {
            case REFERRAL -> isSenders(row, "origin_unit_id") && row.id().equals(told.referralId())
                    && Folio.isWellFormed(ForeignReferrals.text(row, "folio"));
            case REFERRAL_DOCUMENT -> isOfReferral(row) && isSenders(row, "signed_by") && mayWrite(kindOf(row))
                    && ForeignReferrals.isSigned(row, told.keys());
            case REFERRAL_EVENT -> isOfReferral(row) && isSenders(row, "unit_id") && mayDo(row);
            default -> false;
        };
        if (!allowed) {
            throw Problem.of("referral.foreign.forbidden");
        }
    }

    private boolean mayWrite(DocumentKind kind) {
        return isOrigin() || kind == DocumentKind.ANSWER;
    }

    private boolean mayDo(Row row) {
        ReferralStep step = constant(ReferralStep.class, row, "step");
        EventSource source = constant(EventSource.class, row, "source");
        boolean hospitals = step.side() == ReferralStep.Side.HOSPITAL;
        return isOrigin() ? !hospitals || source.isReported() : hospitals && !source.isReported();
    }

    private boolean isOrigin() {
        return origin.equals(told.sender());
    }

    private boolean isOfReferral(Row row) {
        return told.referralId().equals(row.values().get("referral_id"));
    }

    private boolean isSenders(Row row, String column) {
        return told.sender().equals(row.values().get(column));
    }

    private static DocumentKind kindOf(Row row) {
        return constant(DocumentKind.class, row, "kind");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Row row, String column) {
        try {
            return Enum.valueOf(type, ForeignReferrals.text(row, column));
        } catch (IllegalArgumentException ofALaterProgram) {
            throw Problem.of("referral.foreign.later");
        }
    }
}
