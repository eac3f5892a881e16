package mx.ventanilla.patient.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sex;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.cover.CoverPapersService;
import mx.ventanilla.patient.cover.ExpiringCover;
import mx.ventanilla.patient.cover.PapersDesk;
import mx.ventanilla.patient.duplicate.DuplicateHunt;
import mx.ventanilla.patient.duplicate.DuplicatePair;
import mx.ventanilla.patient.duplicate.DuplicateService;
import mx.ventanilla.patient.duplicate.DuplicateWatch;
import mx.ventanilla.patient.duplicate.MergeService;
import mx.ventanilla.patient.privacy.PatientCopyService;
import mx.ventanilla.patient.privacy.PatientRecords;
import mx.ventanilla.patient.privacy.PrivacyDesk;
import mx.ventanilla.patient.register.StoreRegistration;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientsViewModelTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);

    @TempDir
    Path folder;

    private final Messages messages = new Messages(Messages.SPANISH);
    private final List<String> printed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private StoredClinic clinic;
    private Clinic unit;
    private PatientSearch search;
    private PatientService patients;
    private DuplicateWatch watch;
    private PatientsViewModel model;
    private final BlockingQueue<Changes> news = new LinkedBlockingQueue<>();
    private long heard;

    @BeforeEach
    void open() {
        clinic = new StoredClinic(TestStores.H2, 2, 15, 4);
        unit = new Clinic(clinic.database, clinic.clock);
        search = new PatientSearch(clinic.database, folder.resolve("index"),
                () -> new SecretKeySpec(new byte[32], "AES"), Runnable::run);
        search.start();
        patients = new PatientService(clinic.database, unit);
        Session session = clinic.receptionist();
        DuplicateService duplicates = new DuplicateService(clinic.database, search);
        DuplicateHunt hunt = new DuplicateHunt(clinic.database, search);
        watch = new DuplicateWatch(clinic.database, search, hunt);
        CoverPapersService papers = new CoverPapersService(clinic.database, unit, new Settings(clinic.database));
        PatientCopyService copies = new PatientCopyService(clinic.database, unit, clinic.clock,
                PatientRecords.OF_THE_DESK);
        PatientsDesk desk = new PatientsDesk(session, new PatientsDesk.Services(clinic.database, patients, search,
                new PatientsDesk.Duplicates(duplicates, hunt, watch, new MergeService(clinic.database)),
                new StoreRegistration(session, new StoreRegistration.Services(patients, duplicates,
                        new Drafts(clinic.database, clinic.clock), unit), messages),
                new PapersDesk(papers, session), new PrivacyDesk(clinic.supervisor(), copies, unit,
                        (pdf, job) -> printed.add(job), messages)));
        model = new PatientsViewModel(new PatientsViewModel.Outside(desk, new InlineTaskRunner(), new Undoing(),
                new FileWords(messages, unit, CoverageRules.DEFAULT), unit.unitClock()));
        clinic.database.changes().subscribe(news::add);
    }

    @AfterEach
    void close() {
        search.close();
        unit.close();
        clinic.close();
    }

    @Test
    void opensTheFileOfWhoWasLookedForWithTheFamily() {
        register("Eva", "51029487793", BORN);
        register("Rosa", "51029487793", BORN.plusYears(25));
        model.finder().queryProperty().set("eva luna");
        model.enter();
        assertThat(model.pageProperty().get()).isEqualTo(PatientsPage.FILE);
        assertThat(model.fileProperty().get().patient().givenNames()).isEqualTo("Eva");
        assertThat(model.fileProperty().get().family()).extracting(Patient::givenNames).containsExactly("Rosa");
        assertThat(model.stepBack()).isTrue();
        assertThat(model.stepBack()).isTrue();
        assertThat(model.stepBack()).as("nothing to leave any more").isFalse();
    }

    @Test
    void joinsTwoRecordsAndPartsThemAgain() {
        Patient eva = register("Eva", "51029487793", BORN);
        Patient twice = register("Evita", null, BORN);
        model.open(eva.id());
        model.beginJoin();
        model.finder().queryProperty().set("evita");
        model.enter();
        assertThat(model.pageProperty().get()).isEqualTo(PatientsPage.JOIN);
        model.joinModel().join();
        search.verify();
        hear();
        assertThat(model.fileProperty().get().aliases()).containsExactly("Evita Luna Paz");
        model.finder().queryProperty().set("evita lu");
        assertThat(model.finder().found()).extracting(Patient::id).containsExactly(eva.id());
        undo.removeLast().run();
        search.verify();
        hear();
        model.finder().queryProperty().set("evita luna");
        assertThat(model.finder().found()).extracting(Patient::id).containsExactly(twice.id());
        assertThat(model.fileProperty().get().aliases()).isEmpty();
    }

    @Test
    void somebodyUnknownIsIdentifiedAndJoinedToTheRecordThatWasThere() {
        Patient eva = register("Eva", "51029487793", BORN);
        Patient unknown = unknown();
        model.open(unknown.id());
        model.edit();
        assertThat(model.form().storedId()).contains(unknown.id());
        model.form().titleProperty().get();
        model.form().takeExisting(1);
        assertThat(model.pageProperty().get()).as("nobody alike yet").isEqualTo(PatientsPage.FORM);
        model.joinModel().open(eva.id(), unknown.id());
        model.joinModel().join();
        Patient kept = patients.find(clinic.receptionist(), eva.id()).orElseThrow();
        assertThat(kept.givenNames()).isEqualTo("Eva");
        assertThat(kept.identified()).isTrue();
    }

    @Test
    void decidesPairsAndTakesDecisionsBack() {
        register("Eva", "51029487793", BORN);
        register("Eva", null, BORN);
        model.showPairs();
        hear();
        model.pairs().hunt();
        assertThat(model.pairs().pairs()).as("the screen waits for the change log").isEmpty();
        hear();
        assertThat(model.pairs().pairs()).hasSize(1);
        assertThat(model.pairs().waitingProperty().get()).isEqualTo(1);
        model.pairs().decide(model.pairs().pairs().getFirst(), DuplicatePair.State.DIFFERENT);
        assertThat(model.pairs().pairs()).as("the screen waits for the change log").hasSize(1);
        hear();
        assertThat(model.pairs().pairs()).isEmpty();
        undo.removeLast().run();
        hear();
        assertThat(model.pairs().pairs()).hasSize(1);
        model.pairs().same(model.pairs().pairs().getFirst());
        model.joinModel().join();
        hear();
        assertThat(model.pairs().waitingProperty().get()).isZero();
    }

    @Test
    void notesADeathAndTakesItBack() {
        Patient eva = register("Eva", "51029487793", BORN);
        model.open(eva.id());
        model.changeLife();
        assertThat(model.fileProperty().get().patient().diedOn()).as("the screen waits for the change log").isNull();
        hear();
        assertThat(model.fileProperty().get().patient().diedOn()).isEqualTo(unit.today());
        undo.removeLast().run();
        hear();
        assertThat(model.fileProperty().get().patient().alive()).isTrue();
    }

    @Test
    void handsOutACopyOfAllThatIsKeptAndTheNotice() throws IOException {
        Patient eva = register("Eva", "51029487793", BORN);
        model.open(eva.id());
        model.showPrivacy();
        assertThat(model.papers().privacy().copyableProperty().get()).isTrue();
        assertThat(model.papers().privacy().noticeProperty().get()).as("the notice is drawn").isNotNull();
        Path json = folder.resolve("copia.json");
        Path pdf = folder.resolve("copia.pdf");
        model.papers().privacy().saveCopyJson(json);
        model.papers().privacy().saveCopyPdf(pdf);
        assertThat(json).content().contains("51029487793");
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        model.papers().privacy().printCopy();
        model.papers().privacy().printNotice();
        assertThat(printed).as("no printer's list names a person").containsExactly("Copia de los datos personales",
                "Aviso de privacidad");
        assertThat(audited("EXPORT", eva.id())).isEqualTo(3);
        model.papers().privacy().saveCopyPdf(folder.resolve("no/hay/copia.pdf"));
        assertThat(model.papers().privacy().problemProperty().get()).contains("copia.pdf");
        model.stepBack();
        model.stepBack();
        model.showPrivacy();
        assertThat(model.papers().privacy().copyableProperty().get()).as("nobody is open").isFalse();
    }

    @Test
    void listsTheCoversThatEndSoonAndKeepsThemAsATable() {
        Patient eva = register("Eva", "51029487793", BORN);
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            transaction.update(Entity.PATIENT, Row.of(eva.id()).with("unit_id", clinic.unitId), eva.rev());
            transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", eva.id()).with("entitled", true)
                    .with("valid_until", unit.today().plusDays(30)).with("regime", "SF"));
            return 0;
        });
        model.showExpiring();
        assertThat(model.pageProperty().get()).isEqualTo(PatientsPage.EXPIRING);
        assertThat(model.papers().expiring().covers()).extracting(ExpiringCover::patientId).containsExactly(eva.id());
        Path table = folder.resolve("vigencias.csv");
        model.papers().expiring().save(table);
        assertThat(table).content().contains("5102-94-8779-3").contains("Luna Paz");
        assertThat(told).anyMatch(sentence -> sentence.contains("vigencias.csv"));
        assertThat(audited("EXPORT", clinic.unitId)).isEqualTo(1);
        model.open(eva.id());
        assertThat(model.words().waits(model.fileProperty().get().covers().get(eva.id()),
                model.fileProperty().get().waits())).contains("10 meses: Parto");
        model.showPapers();
        assertThat(model.papers().documents().lines()).isNotEmpty();
    }

    @Test
    void looksForPairsByItselfAndStopsWhenAskedTo() {
        register("Eva", "51029487793", BORN);
        register("Eva", null, BORN);
        model.showPairs();
        assertThat(watch.step()).isEqualTo(DuplicateWatch.Left.MORE_TO_COME);
        assertThat(watch.step()).isEqualTo(DuplicateWatch.Left.NOTHING);
        model.showPairs();
        assertThat(model.pairs().pairs()).hasSize(1);
    }

    @Test
    void closesTheFileAndTheListOfWhoeverIsTakenBackHereOrElsewhere() {
        Patient eva = register("Eva", "51029487793", BORN);
        register("Eva Rosa", null, BORN.plusYears(25));
        model.finder().queryProperty().set("eva luna");
        model.open(eva.id());
        patients.withdraw(clinic.receptionist(), eva);
        hear();
        assertThat(model.fileProperty().get()).isNull();
        assertThat(model.pageProperty().get()).isEqualTo(PatientsPage.IDLE);
        assertThat(model.finder().found()).extracting(Patient::givenNames).containsExactly("Eva Rosa");
    }

    /** Gives the screen all that the change log has told up to now. */
    private void hear() {
        long last = clinic.database.read(handle -> handle.createQuery("select max(seq) from change_log")
                .mapTo(Long.class).one());
        while (heard < last) {
            try {
                Changes next = news.poll(10, TimeUnit.SECONDS);
                assertThat(next).as("told of the change").isNotNull();
                heard = next.lastSeq();
                model.hear(next);
            } catch (InterruptedException told) {
                throw new AssertionError(told);
            }
        }
    }

    private long audited(String action, UUID id) {
        return clinic.database.read(handle -> handle.createQuery("""
                select count(*) from audit_log where action = :action and entity_id = :id""").bind("action", action)
                .bind("id", id).mapTo(Long.class).one());
    }

    private Patient unknown() {
        Patient somebody = register("Uno", null, BORN);
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            transaction.update(Entity.PATIENT, Row.of(somebody.id())
                    .with("identified", false).with("birth_date", null).with("sex", null), somebody.rev());
            return 0;
        });
        return patients.find(clinic.receptionist(), somebody.id()).orElseThrow();
    }

    private Patient register(String given, String nss, LocalDate born) {
        Patient patient = patients.register(clinic.receptionist(), new NewPatient(
                new NewPatient.Identity(null, nss, nss == null ? null : "1M" + born.getYear() + "OR", null, false,
                        new PersonNames(given, "Luna", "Paz"), born, Sex.M, null, null),
                NewPatient.Assignment.NONE, NewPatient.Contact.NONE));
        search.verify();
        return patient;
    }

    private final class Undoing implements Notifier {
        @Override
        public void info(String key, Object... arguments) {
            told.add(messages.text(key, arguments));
        }

        @Override
        public void undoable(Runnable takeBack, String key, Object... arguments) {
            assertThat(messages.text(key, arguments)).isNotBlank();
            undo.add(takeBack);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.key());
        }
    }
}
