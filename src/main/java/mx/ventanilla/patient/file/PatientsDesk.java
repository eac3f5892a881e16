package mx.ventanilla.patient.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Journey;
import mx.ventanilla.patient.Death;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.cover.PapersDesk;
import mx.ventanilla.patient.duplicate.DuplicateHunt;
import mx.ventanilla.patient.duplicate.DuplicatePair;
import mx.ventanilla.patient.duplicate.DuplicateService;
import mx.ventanilla.patient.duplicate.DuplicateWatch;
import mx.ventanilla.patient.duplicate.Merge;
import mx.ventanilla.patient.duplicate.MergeConflict;
import mx.ventanilla.patient.duplicate.MergeField;
import mx.ventanilla.patient.duplicate.MergeService;
import mx.ventanilla.patient.duplicate.PairInFull;
import mx.ventanilla.patient.privacy.PrivacyDesk;
import mx.ventanilla.patient.register.RegistrationDesk;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** What Pacientes asks of the unit's services for the person signed in; every call waits for the store. */
public final class PatientsDesk {
    private static final int MOST_FOUND = 40;
    private static final int MOST_PAIRS = 200;
    private final Session session;
    private final Services services;

    /** What it asks. */
    public record Services(Database database, PatientService patients, PatientSearch search,
            Duplicates duplicates, RegistrationDesk registration, PapersDesk papers, PrivacyDesk privacy) {}

    /** All that concerns records of one person. */
    public record Duplicates(DuplicateService service, DuplicateHunt hunt, DuplicateWatch watch,
            MergeService merges) {}

    public PatientsDesk(Session session, Services services) {
        this.session = session;
        this.services = services;
    }

    RegistrationDesk registration() {
        return services.registration();
    }

    PapersDesk papers() {
        return services.papers();
    }

    PrivacyDesk privacy() {
        return services.privacy();
    }

    /** The search for pairs that goes on by itself. */
    DuplicateWatch watch() {
        return services.duplicates().watch();
    }

    List<Patient> find(String text) {
        List<UUID> ids = services.search().search(session, text, MOST_FOUND, Set.of()).stream()
                .map(SearchHit::patientId).toList();
        return services.patients().findAll(session, ids);
    }

    /** Opens a file, which the audit notes. */
    PatientFile open(UUID patientId) {
        return file(services.patients().open(session, patientId, PatientsCommands.SCREEN));
    }

    /** The same again, of a file already open; empty when the registration was taken back. */
    Optional<PatientFile> renew(UUID patientId) {
        return services.patients().find(session, patientId).filter(found -> !found.isWithdrawn()).map(this::file);
    }

    private PatientFile file(Patient patient) {
        String nss = patient.nss();
        List<Patient> family = nss == null
                ? List.of()
                : services.patients().family(session, nss).stream().filter(it -> !it.id().equals(patient.id()))
                        .toList();
        List<UUID> covered = new ArrayList<>(family.stream().map(Patient::id).toList());
        covered.add(patient.id());
        List<PastVisit> visits = services.database()
                .read(handle -> handle.attach(FileDao.class).visits(patient.id()));
        List<String> aliases = services.database()
                .read(handle -> handle.attach(FileDao.class).aliases(patient.id()));
        List<PastReferral> referrals = session.may(Permission.SEE_REFERRALS)
                ? services.database().read(handle -> handle.attach(FileDao.class).referrals(patient.id()))
                : List.of();
        return new PatientFile(patient, family, services.patients().coverageOf(session, covered),
                services.papers().waits(), visits, referrals,
                services.duplicates().merges().lastInto(session, patient.id()),
                aliases, services.database().read(handle -> Journey.of(handle, Entity.PATIENT, patient.id())),
                services.patients().deathOf(session, patient.id()).map(Death::source).orElse(""));
    }

    Patient recordDeath(Patient base, @Nullable Death death) {
        return services.patients().recordDeath(session, base, death);
    }

    Optional<Death> deathOf(UUID patientId) {
        return services.patients().deathOf(session, patientId);
    }

    /** What both files say; the audit notes that both were opened. */
    List<MergeConflict> compare(UUID survivor, UUID merged) {
        services.patients().open(session, survivor, PatientsCommands.JOIN.id());
        services.patients().open(session, merged, PatientsCommands.JOIN.id());
        return services.duplicates().merges().compare(session, survivor, merged);
    }

    /** Joins them; a pair of the work list about them is decided with it. */
    Merge merge(UUID survivor, UUID merged, Set<MergeField> fromMerged) {
        Merge merge = services.duplicates().merges().merge(session, survivor, merged, fromMerged);
        services.duplicates().service().pairOf(session, survivor, merged)
                .ifPresent(pair -> services.duplicates().service().decide(session, pair, DuplicatePair.State.SAME));
        return merge;
    }

    /** Parts them; their pair is open again. */
    int undo(Merge merge) {
        int stayed = services.duplicates().merges().undo(session, merge.id());
        services.duplicates().service().pairOf(session, merge.survivorId(), merge.mergedId())
                .ifPresent(pair -> services.duplicates().service().decide(session, pair, DuplicatePair.State.OPEN));
        return stayed;
    }

    List<PairInFull> pairs() {
        return services.duplicates().service().open(session, MOST_PAIRS);
    }

    int countPairs() {
        return services.duplicates().service().countOpen(session);
    }

    void decide(DuplicatePair pair, DuplicatePair.State decision) {
        services.duplicates().service().decide(session, pair, decision);
    }

    /** Takes back what was decided about these two. */
    void reopen(DuplicatePair pair) {
        services.duplicates().service().pairOf(session, pair.firstId(), pair.secondId())
                .ifPresent(now -> services.duplicates().service().decide(session, now, pair.state()));
    }

    /** @return how many new pairs were found among the patients changed since that moment */
    int hunt(Instant since, Progress progress) {
        return services.duplicates().hunt().run(session, since, DuplicateHunt.Origin.ROSTER, progress);
    }
}
