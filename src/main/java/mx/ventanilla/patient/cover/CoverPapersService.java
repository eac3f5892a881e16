package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.CareNeed;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.CoverageDao;
import mx.ventanilla.patient.CoverageDecision;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Papers of patients, where those without cover are sent, waiting periods, and the covers that end soon. */
public final class CoverPapersService {
    private static final int LONGEST_NOTE = 200;

    private final Database database;
    private final Clinic clinic;
    private final Settings settings;

    public CoverPapersService(Database database, Clinic clinic, Settings settings) {
        this.database = database;
        this.clinic = clinic;
        this.settings = settings;
    }

    /** Notes what is answered when the desk asks about a cover. */
    CoverCheckService checks() {
        return new CoverCheckService(database, clinic);
    }

    /** The checklist of one patient as it stands today. */
    public List<DocumentLine> checklist(Session session, UUID patientId) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> rules().checklist(patient(handle, patientId), cover(handle, patientId),
                handle.attach(CoverPapersDao.class).documents(patientId), clinic.today()));
    }

    /**
     * Notes that a paper was shown, or takes that back.
     *
     * @param seenOn null to take it back
     * @param expiresOn last day on which it serves; null when it does not expire
     */
    public void note(Session session, UUID patientId, DocumentKind kind, @Nullable LocalDate seenOn,
            @Nullable LocalDate expiresOn, @Nullable String note) {
        session.require(Permission.EDIT_PATIENT);
        if (seenOn != null && seenOn.isAfter(clinic.today())) {
            throw Problem.of("cover.document.future");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.of("admin.form.long", LONGEST_NOTE);
        }
        database.write(session.actor(), transaction -> {
            patient(transaction.handle(), patientId);
            CoverDocument noted = transaction.handle().attach(CoverPapersDao.class).documents(patientId).stream()
                    .filter(document -> document.kind() == kind).findFirst().orElse(null);
            Row row = Row.of(noted == null ? Ids.next() : noted.id()).with("seen_on", seenOn)
                    .with("expires_on", expiresOn).with("note", note);
            if (noted == null) {
                transaction.insert(Entity.COVER_DOCUMENT, row.with("patient_id", patientId).with("kind", kind));
            } else {
                transaction.update(Entity.COVER_DOCUMENT, row, noted.rev());
            }
            return 0;
        });
    }

    /** All destinations, those out of use too, in the order in which the note names them. */
    public List<CareDestination> destinations(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(CoverPapersService::destinations).stream().sorted(Comparator
                .comparing(CareDestination::kind).thenComparing(CareDestination::name)).toList();
    }

    /**
     * What the printed note for one patient without cover says. Audited as printed.
     *
     * @throws Problem {@code cover.note.covered} when the patient may be seen
     */
    public CoverNote noteFor(Session session, UUID patientId) {
        session.require(Permission.FIND_PATIENT);
        return database.write(session.actor(), transaction -> {
            Handle handle = transaction.handle();
            Patient patient = patient(handle, patientId);
            Coverage cover = cover(handle, patientId);
            CoverageDecision decision = CoverageRules.of(settings::number).decide(cover, clinic.today(),
                    CareNeed.ORDINARY);
            if (!(decision instanceof CoverageDecision.Refused refusal)) {
                throw Problem.of("cover.note.covered");
            }
            transaction.audit("PRINT", Entity.COVERAGE, patientId, "cover.note");
            List<CareDestination> places = destinations(handle).stream()
                    .filter(place -> place.active() && place.serves(patient.stateKey()))
                    .sorted(Comparator.comparing(CareDestination::kind)).toList();
            List<DocumentKind> bring = rules().checklist(patient, cover,
                    handle.attach(CoverPapersDao.class).documents(patientId), clinic.today()).stream()
                    .map(DocumentLine::kind).toList();
            return new CoverNote(clinic.unit().unit().name(), clinic.now(), patient.names().initials(), refusal,
                    places, bring);
        });
    }

    /** Waiting periods in use, the shortest first; shown to the doctor of a person with voluntary insurance. */
    public List<PolicyWait> waits(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(CoverPapersService::waits);
    }

    /** Patients of this unit whose cover ends within these days, today included. */
    public List<ExpiringCover> expiring(Session session, int days) {
        session.require(Permission.FIND_PATIENT);
        LocalDate today = clinic.today();
        return database.read(handle -> handle.attach(CoverPapersDao.class).expiring(clinic.unit().unit().id(), today,
                today.plusDays(days)));
    }

    /** The audit notes that the list of covers that end soon was written to a file. */
    void noteExpiringExport(Session session) {
        session.require(Permission.FIND_PATIENT);
        database.write(session.actor(), transaction -> {
            transaction.audit("EXPORT", Entity.MEDICAL_UNIT, clinic.unit().unit().id(), "cover.expiring");
            return 0;
        });
    }

    /** Keeps a destination; one whose {@code rev} is empty is new or one of the usual ones. */
    public void save(Session session, CareDestination place) {
        write(session, transaction -> {
            if (transaction.handle().attach(CoverPapersDao.class).destinations().isEmpty()) {
                UsualPlaces.destinations().stream().filter(usual -> !usual.id().equals(place.id()))
                        .forEach(usual -> transaction.insert(Entity.CARE_DESTINATION, row(usual)));
            }
            put(transaction, Entity.CARE_DESTINATION, row(place), place.rev());
        });
    }

    /** Keeps a waiting period; one whose {@code rev} is empty is new or one of the usual ones. */
    public void save(Session session, PolicyWait wait) {
        write(session, transaction -> {
            if (transaction.handle().attach(CoverPapersDao.class).waits().isEmpty()) {
                UsualPlaces.waits().stream().filter(usual -> !usual.id().equals(wait.id()))
                        .forEach(usual -> transaction.insert(Entity.POLICY_WAIT, row(usual)));
            }
            put(transaction, Entity.POLICY_WAIT, row(wait), wait.rev());
        });
    }

    AutoCloseable watch(Entity entity, Runnable changed) {
        return database.changes().subscribe(changes -> {
            if (changes.concern(entity)) {
                changed.run();
            }
        });
    }

    private static List<CareDestination> destinations(Handle handle) {
        List<CareDestination> stored = handle.attach(CoverPapersDao.class).destinations();
        return stored.isEmpty() ? UsualPlaces.destinations() : stored;
    }

    private static List<PolicyWait> waits(Handle handle) {
        return PolicyWaits.all(handle);
    }

    private DocumentRules rules() {
        return new DocumentRules(settings.number(SettingName.COVERAGE_EXPIRING_DAYS));
    }

    private static Patient patient(Handle handle, UUID id) {
        return handle.attach(PatientDao.class).findById(id).orElseThrow(() -> Problem.of("patient.missing"));
    }

    private static @Nullable Coverage cover(Handle handle, UUID patientId) {
        return handle.attach(CoverageDao.class).ofPatients(new UUID[]{patientId}).stream().findFirst().orElse(null);
    }

    private void write(Session session, Consumer<Transaction> work) {
        session.require(Permission.MANAGE_UNIT);
        database.write(session.actor(), transaction -> {
            work.accept(transaction);
            return 0;
        });
    }

    private static void put(Transaction transaction, Entity entity, Row row, String rev) {
        if (rev.isEmpty()) {
            transaction.insert(entity, row);
        } else {
            transaction.update(entity, row, rev);
        }
    }

    private static Row row(CareDestination place) {
        return Row.of(place.id()).with("state_key", place.stateKey()).with("kind", place.kind())
                .with("name", place.name()).with("address", place.address()).with("phone", place.phone())
                .with("hours", place.hours()).with("active", place.active());
    }

    private static Row row(PolicyWait wait) {
        return Row.of(wait.id()).with("months", wait.months()).with("care", wait.care()).with("active", wait.active());
    }
}
