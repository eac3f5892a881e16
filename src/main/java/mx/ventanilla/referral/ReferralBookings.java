package mx.ventanilla.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.GreaterAct;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jspecify.annotations.Nullable;

/** The places of a hospital's own agenda that were given for referrals. */
public final class ReferralBookings {
    private static final String BOOKING = "select id, rev, patient_id, visit_id from referral_booking where ";
    private final Transaction transaction;

    public ReferralBookings(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * What was booked for a referral.
     *
     * @param id the referral's
     * @param patientId as this hospital has registered the patient
     * @param visitId null while no place of the agenda is held
     */
    public record Booking(UUID id, String rev, UUID patientId, @Nullable UUID visitId) {}

    public Optional<Booking> of(UUID referralId) {
        return transaction.handle().createQuery(BOOKING + "id = :id").bind("id", referralId)
                .map((row, context) -> booking(row)).findOne();
    }

    /** Those whose place is one of these visits. */
    List<Booking> ofVisits(Collection<UUID> visits) {
        return transaction.handle().createQuery(BOOKING + "visit_id = any(:visits)")
                .bindArray("visits", UUID.class, visits.toArray())
                .map((row, context) -> booking(row)).list();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
                row.getObject(4, UUID.class));
    }

    public void keep(UUID referralId, UUID patientId, @Nullable UUID visitId) {
        Optional<Booking> before = of(referralId);
        Row row = Row.of(referralId).with("patient_id", patientId).with("visit_id", visitId);
        if (before.isPresent()) {
            transaction.update(Entity.REFERRAL_BOOKING, row, before.get().rev());
        } else {
            transaction.insert(Entity.REFERRAL_BOOKING, row);
        }
    }

    /** Frees the place of a referral that holds one, unless the patient has come already. */
    public void giveBack(UUID referralId, String note) {
        of(referralId).ifPresent(booking -> giveBack(booking, note));
    }

    /** The same before another appointment is given: what the agenda says of the old place is no news of the referral. */
    public void leave(UUID referralId, String note) {
        of(referralId).filter(booking -> booking.visitId() != null).ifPresent(booking -> {
            keep(referralId, booking.patientId(), null);
            giveBack(booking, note);
        });
    }

    private void giveBack(Booking booking, String note) {
        if (booking.visitId() != null) {
            GreaterAct.giveBack(transaction, booking.visitId(), note);
        }
    }
}
