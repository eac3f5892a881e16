package mx.ventanilla.referral.hospital;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Folded;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.referral.ReferralBookings;
import mx.ventanilla.referral.ReferralContent;

/** The patient of a received referral as this hospital's own agenda knows them. */
final class HospitalPatients {
    private final Transaction transaction;

    HospitalPatients(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The person whom the referral names, or somebody with the same NSS, names and birth date; registered now if need be. */
    UUID idOf(UUID referralId, ReferralContent.Person person, String origin) {
        return new ReferralBookings(transaction).of(referralId).map(ReferralBookings.Booking::patientId)
                .or(() -> known(person).map(Patient::id))
                .orElseGet(() -> PatientService.register(transaction, typed(person, origin)));
    }

    private Optional<Patient> known(ReferralContent.Person person) {
        Optional<Patient> same = transaction.handle().attach(PatientDao.class).findById(person.patientId());
        if (same.isPresent()) {
            return same;
        }
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
