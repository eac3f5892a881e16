package mx.ventanilla.referral.hospital;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Folded;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.referral.ReferralContent;
import org.jspecify.annotations.Nullable;

/** The patient of a received referral as this hospital's own agenda knows them, and the appointment that they have. */
final class HospitalPatients {
    private final Transaction transaction;

    HospitalPatients(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * What was booked for a referral.
     *
     * @param visitId null while no place of the agenda is held
     */
    record Booking(UUID id, String rev, UUID patientId, @Nullable UUID visitId) {}

    Optional<Booking> booking(UUID referralId) {
        return transaction.handle().createQuery("select id, rev, patient_id, visit_id from referral_booking"
                + " where id = :id").bind("id", referralId)
                .map((row, context) -> new Booking(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, UUID.class), row.getObject(4, UUID.class)))
                .findOne();
    }

    void keep(UUID referralId, UUID patientId, @Nullable UUID visitId) {
        Optional<Booking> before = booking(referralId);
        Row row = Row.of(referralId).with("patient_id", patientId).with("visit_id", visitId);
        if (before.isPresent()) {
            transaction.update(Entity.REFERRAL_BOOKING, row, before.get().rev());
        } else {
            transaction.insert(Entity.REFERRAL_BOOKING, row);
        }
    }

    /** Somebody registered here with the same NSS, names and birth date; registered now when there is nobody. */
    UUID idOf(UUID referralId, ReferralContent.Person person, String origin) {
        return booking(referralId).map(Booking::patientId).or(() -> known(person).map(Patient::id))
                .orElseGet(() -> PatientService.register(transaction, typed(person, origin)));
    }

    private Optional<Patient> known(ReferralContent.Person person) {
        if (person.nss() == null) {
            return Optional.empty();
        }
        List<Patient> family = transaction.handle().attach(PatientDao.class).family(person.nss());
        return family.stream().filter(it -> Objects.equals(it.birthDate(), person.birthDate()))
                .filter(it -> Folded.of(it.names().display()).equals(Folded.of(names(person).display()))).findFirst();
    }

    private static NewPatient typed(ReferralContent.Person person, String origin) {
        return new NewPatient(
                new NewPatient.Identity(null, person.nss(), person.aggregate(), person.curp(), person.curp() != null,
                        names(person), person.birthDate(), person.sex(), null, null),
                new NewPatient.Assignment(null, origin, null, null, null),
                new NewPatient.Contact(null, null, null, null, null, person.phone(), null, null, null, null, false,
                        null));
    }

    private static PersonNames names(ReferralContent.Person person) {
        return new PersonNames(person.givenNames(), person.firstSurname(), person.secondSurname());
    }
}
