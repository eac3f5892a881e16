package mx.ventanilla.patient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Patients and their covers: finding, opening, registering and correcting them. */
public final class PatientService {
    private final Database database;
    private final Clinic clinic;

    public PatientService(Database database, Clinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /** What identifies a patient, for lists; opening the file is {@link #open}. */
    public Optional<Patient> find(Session session, UUID id) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> handle.attach(PatientDao.class).findById(id));
    }

    /** Patients in the order of the identifiers; those who do not exist or were taken back are left out. */
    public List<Patient> findAll(Session session, Collection<UUID> ids) {
        session.require(Permission.FIND_PATIENT);
        Map<UUID, Patient> found = new HashMap<>();
        UUID[] wanted = ids.toArray(UUID[]::new);
        database.read(handle -> handle.attach(PatientDao.class).findByIds(wanted)).stream()
                .filter(patient -> !patient.isWithdrawn()).forEach(patient -> found.put(patient.id(), patient));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /**
     * As {@link #findAll}, for a list that leaves the program; the audit notes that it did.
     *
     * @param from the command that writes it
     */
    public List<Patient> handOut(Session session, Collection<UUID> ids, String from) {
        List<Patient> found = findAll(session, ids);
        if (!found.isEmpty()) {
            database.write(session.actor(), transaction -> {
                transaction.audit("EXPORT", Entity.MEDICAL_UNIT, clinic.unit().unit().id(), from);
                return found.size();
            });
        }
        return found;
    }

    /**
     * Opens a patient's file, which the audit notes.
     *
     * @param from the screen or command that opens it
     */
    public Patient open(Session session, UUID id, String from) {
        session.require(Permission.FIND_PATIENT);
        return database.write(session.actor(), transaction -> {
            Patient patient = transaction.handle().attach(PatientDao.class).findById(id)
                    .filter(found -> !found.isWithdrawn()).orElseThrow(() -> Problem.of("patient.missing"));
            transaction.audit("OPEN", Entity.PATIENT, id, from);
            return patient;
        });
    }

    /** All who share an NSS, typed with or without its mask; the oldest first. */
    public List<Patient> family(Session session, String nss) {
        session.require(Permission.FIND_PATIENT);
        String digits = TypedCode.clean(nss);
        return database.read(handle -> handle.attach(PatientDao.class).family(digits));
    }

    /** The last known cover of each patient who has one. */
    public Map<UUID, Coverage> coverageOf(Session session, Collection<UUID> patients) {
        session.require(Permission.FIND_PATIENT);
        UUID[] wanted = patients.toArray(UUID[]::new);
        Map<UUID, Coverage> covers = new HashMap<>();
        database.read(handle -> handle.attach(CoverageDao.class).ofPatients(wanted))
                .forEach(cover -> covers.put(cover.patientId(), cover));
        return covers;
    }

    /** Registers a person of whom {@link PatientRules} finds no error; gives the new record. */
    public Patient register(Session session, NewPatient typed) {
        session.require(Permission.EDIT_PATIENT);
        requireFaultless(typed);
        return database.write(session.actor(), transaction -> stored(
                transaction.handle().attach(PatientDao.class), register(transaction, typed)));
    }

    /** Registers somebody whom another unit identified, inside a greater act; gives the new record's identifier. */
    public static UUID register(Transaction transaction, NewPatient identified) {
        UUID id = Ids.next();
        transaction.insert(Entity.PATIENT, PatientRow.of(id, identified.tidied()).with("identified", true)
                .with("alive", true));
        return id;
    }

    /** Corrects a patient; refused when somebody else did since {@code base} was read. */
    public Patient update(Session session, Patient base, NewPatient typed) {
        session.require(Permission.EDIT_PATIENT);
        requireFaultless(typed);
        return database.write(session.actor(), transaction -> {
            transaction.update(Entity.PATIENT, PatientRow.of(base.id(), typed.tidied()).with("identified", true),
                    base.rev());
            return stored(transaction.handle().attach(PatientDao.class), base.id());
        });
    }

    /** Puts back what a correction changed; refused when somebody has changed the record since. */
    public void takeBack(Session session, Patient before, Patient corrected) {
        session.require(Permission.EDIT_PATIENT);
        database.write(session.actor(), transaction -> {
            transaction.update(Entity.PATIENT, PatientRow.of(before.id(), NewPatient.of(before))
                    .with("identified", before.identified()), corrected.rev());
            return 0;
        });
    }

    /**
     * Takes a registration back: the record stays in both logs and is shown nowhere. Refused when somebody has changed it
     * since, or when a visit, a paper or anything else names it.
     */
    public void withdraw(Session session, Patient registered) {
        session.require(Permission.EDIT_PATIENT);
        UUID id = registered.id();
        database.write(session.actor(), transaction -> {
            transaction.update(Entity.PATIENT, Row.of(id).with("merged_into", id), registered.rev());
            if (PatientReferences.name(transaction.handle(), id)) {
                throw Problem.of("patient.withdraw.used");
            }
            transaction.audit("WITHDRAW", Entity.PATIENT, id, "patients");
            return 0;
        });
    }

    /** Full name of who changed this record last. */
    public Optional<String> lastAuthor(Session session, UUID id) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> handle.attach(PatientDao.class).lastAuthor(id));
    }

    /** Notes that a patient has died; null takes it back. Refused when somebody else changed the record. */
    public Patient recordDeath(Session session, Patient base, @Nullable Death death) {
        session.require(Permission.EDIT_PATIENT);
        LocalDate diedOn = death == null ? null : death.day();
        if (diedOn != null && (diedOn.isAfter(clinic.today())
                || (base.birthDate() != null && diedOn.isBefore(base.birthDate())))) {
            throw Problem.of("patients.death.impossible");
        }
        return database.write(session.actor(), transaction -> {
            transaction.update(Entity.PATIENT, Row.of(base.id()).with("alive", death == null).with("died_on", diedOn)
                    .with("death_source", death == null ? null : death.source()), base.rev());
            return stored(transaction.handle().attach(PatientDao.class), base.id());
        });
    }

    /** When a patient died and how that is known; empty for who is alive. */
    public Optional<Death> deathOf(Session session, UUID id) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> handle.attach(PatientDao.class).death(id));
    }

    private static Patient stored(PatientDao patients, UUID id) {
        return patients.findById(id).orElseThrow(() -> Problem.of("patient.missing"));
    }

    private void requireFaultless(NewPatient typed) {
        PatientRules.check(typed, clinic.today()).stream().filter(Finding::isError).findFirst().ifPresent(fault -> {
            throw Problem.of(fault.key(), fault.arguments().toArray());
        });
    }
}
