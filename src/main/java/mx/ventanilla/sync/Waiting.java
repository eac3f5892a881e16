package mx.ventanilla.sync;

import java.time.Instant;
import mx.ventanilla.db.Entity;

/**
 * Changes of one kind that the region has not confirmed.
 *
 * @param since when the oldest of them was made
 */
public record Waiting(Kind kind, long changes, Instant since) {
    /** Kinds of changes as a person of the unit would name them. */
    public enum Kind {
        VISITS, PATIENTS, REFERRALS, UNIT;

        static Kind of(Entity entity) {
            return switch (entity) {
                case VISIT, VISIT_EVENT, UNIFILA_ENTRY, WAITING_REQUEST -> VISITS;
                case PATIENT, COVERAGE, COVER_DOCUMENT, PATIENT_MERGE, MERGE_MOVE, DUPLICATE_PAIR, CONFLICT -> PATIENTS;
                case REFERRAL, REFERRAL_DOCUMENT, REFERRAL_EVENT, CONTACT_ATTEMPT -> REFERRALS;
                default -> UNIT;
            };
        }
    }
}
