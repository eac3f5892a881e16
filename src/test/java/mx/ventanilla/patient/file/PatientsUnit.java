package mx.ventanilla.patient.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Sex;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.cover.CoverPapersService;
import mx.ventanilla.patient.cover.PapersDesk;
import mx.ventanilla.patient.duplicate.DuplicateHunt;
import mx.ventanilla.patient.duplicate.DuplicateService;
import mx.ventanilla.patient.duplicate.DuplicateWatch;
import mx.ventanilla.patient.duplicate.MergeService;
import mx.ventanilla.patient.privacy.PatientCopyService;
import mx.ventanilla.patient.privacy.PatientRecords;
import mx.ventanilla.patient.privacy.PrivacyDesk;
import mx.ventanilla.patient.register.StoreRegistration;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.jspecify.annotations.Nullable;

/** A unit with all that Pacientes stands on. */
final class PatientsUnit implements AutoCloseable {
    final Messages messages = new Messages(Messages.SPANISH);
    final List<String> printed = new ArrayList<>();
    final StoredClinic clinic;
    final Clinic unit;
    final PatientSearch search;
    final PatientService patients;
    final DuplicateWatch watch;
    private final DuplicateService duplicates;
    private final DuplicateHunt hunt;

    PatientsUnit(Path folder) {
        clinic = new StoredClinic(TestStores.H2, 2, 15, 4);
        unit = new Clinic(clinic.database, clinic.clock);
        search = new PatientSearch(clinic.database, folder.resolve("index"),
                () -> new SecretKeySpec(new byte[32], "AES"), Runnable::run);
        search.start();
        patients = new PatientService(clinic.database, unit);
        duplicates = new DuplicateService(clinic.database, search);
        hunt = new DuplicateHunt(clinic.database, search);
        watch = new DuplicateWatch(clinic.database, search, hunt);
    }

    /** What the screen of the receptionist stands on. */
    PatientsViewModel.Outside outside(TaskRunner tasks, Notifier notifier) {
        return new PatientsViewModel.Outside(desk(clinic.receptionist()), tasks, notifier,
                new FileWords(messages, unit, CoverageRules.DEFAULT), unit.unitClock());
    }

    private PatientsDesk desk(Session session) {
        CoverPapersService papers = new CoverPapersService(clinic.database, unit, new Settings(clinic.database));
        PatientCopyService copies = new PatientCopyService(clinic.database, unit, clinic.clock,
                PatientRecords.OF_THE_DESK);
        return new PatientsDesk(session, new PatientsDesk.Services(clinic.database, patients, search,
                new PatientsDesk.Duplicates(duplicates, hunt, watch, new MergeService(clinic.database)),
                new StoreRegistration(session, new StoreRegistration.Services(patients, duplicates,
                        new Drafts(clinic.database, clinic.clock), unit), messages),
                new PapersDesk(papers, session), new PrivacyDesk(clinic.supervisor(), copies, unit,
                        (pdf, job) -> printed.add(job), messages)));
    }

    Patient register(String given, @Nullable String nss, LocalDate born) {
        Patient patient = patients.register(clinic.receptionist(), new NewPatient(
                new NewPatient.Identity(null, nss, nss == null ? null : "1M" + born.getYear() + "OR", null, false,
                        new PersonNames(given, "Luna", "Paz"), born, Sex.M, null, null),
                NewPatient.Assignment.NONE, NewPatient.Contact.NONE));
        search.verify();
        return patient;
    }

    /** A referral of this patient that has its appointment, at half past nine of a day. */
    UUID referral(Patient patient, LocalDate day) {
        UUID id = Ids.next();
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            transaction.insert(Entity.REFERRAL, Row.of(id).with("folio", "AAAAA-27-00001")
                    .with("origin_unit_id", unit.unit().unit().id()).with("origin_name", "UMF 1 San Miguel")
                    .with("author_id", id).with("author_name", "Irene Vega").with("patient_id", patient.id())
                    .with("patient_name", patient.names().display()).with("specialty", "Cardiología")
                    .with("hospital_name", "HGZ 4 Celaya").with("priority", "ORDINARY")
                    .with("signed_at", transaction.now()));
            transaction.insert(Entity.REFERRAL_STATUS, Row.of(id).with("state", "ACCEPTED")
                    .with("since", transaction.now()).with("appointment_on", day)
                    .with("appointment_at", LocalTime.of(9, 30)).with("unread", false).with("contacts", 0)
                    .with("search_text", "eva"));
            return 0;
        });
        return id;
    }

    @Override
    public void close() {
        search.close();
        unit.close();
        clinic.close();
    }
}
