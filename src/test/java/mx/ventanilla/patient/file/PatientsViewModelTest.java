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
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.cover.CoverCheck;
import mx.ventanilla.patient.cover.CoverCheckViewModel;
import mx.ventanilla.patient.cover.ExpiringCover;
import mx.ventanilla.patient.duplicate.DuplicatePair;
import mx.ventanilla.patient.duplicate.DuplicateWatch;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.StoredClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientsViewModelTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private PatientsUnit desk;
    private StoredClinic clinic;
    private Clinic unit;
    private PatientSearch search;
    private PatientService patients;
    private DuplicateWatch watch;
    private List<String> printed;
    private PatientsViewModel model;
    private final BlockingQueue<Changes> news = new LinkedBlockingQueue<>();
    private long heard;

    @BeforeEach
    void open() {
        desk = new PatientsUnit(folder);
        clinic = desk.clinic;
        unit = desk.unit;
        search = desk.search;
        patients = desk.patients;
        watch = desk.watch;
        printed = desk.printed;
        model = new PatientsViewModel(desk.outside(new InlineTaskRunner(), new Undoing()));
        clinic.database.changes().subscribe(news::add);
    }

    @AfterEach
    void close() {
        desk.close();
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
        model.pages().showPairs();
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
    void notesTheDayOfADeathAndItsSourceAndTakesThemBack() {
        Patient eva = register("Eva", "51029487793", BORN);
        model.open(eva.id());
        model.pages().changeLife();
        DeathViewModel death = model.papers().death();
        assertThat(death.dayProperty().get()).isEqualTo(unit.today());
        death.dayProperty().set(unit.today().minusDays(12));
        death.keep();
        assertThat(death.problemProperty().get()).isNotNull().extracting(Problem::key)
                .isEqualTo("patients.death.noSource");
        death.sourceProperty().set("acta de defunción");
        death.keep();
        assertThat(model.pageProperty().get()).isEqualTo(PatientsPage.FILE);
        hear();
        assertThat(model.fileProperty().get().patient().diedOn()).isEqualTo(unit.today().minusDays(12));
        assertThat(model.fileProperty().get().deathSource()).isEqualTo("acta de defunción");
        model.pages().changeLife();
        hear();
        assertThat(model.fileProperty().get().patient().alive()).isTrue();
        undo.removeLast().run();
        hear();
        assertThat(model.fileProperty().get().patient().diedOn()).as("the day that was noted, not today")
                .isEqualTo(unit.today().minusDays(12));
        assertThat(model.fileProperty().get().deathSource()).isEqualTo("acta de defunción");
    }

    @Test
    void refusesADeathBeforeTheBirth() {
        Patient eva = register("Eva", "51029487793", BORN);
        model.open(eva.id());
        model.pages().changeLife();
        DeathViewModel death = model.papers().death();
        death.dayProperty().set(BORN.minusDays(1));
        death.sourceProperty().set("familiar");
        death.keep();
        assertThat(death.problemProperty().get()).isNotNull().extracting(Problem::key)
                .isEqualTo("patients.death.impossible");
        assertThat(model.pageProperty().get()).as("what was typed stays").isEqualTo(PatientsPage.DEATH);
    }

    @Test
    void notesWhatWasAnsweredAboutACoverAndTakesItBack() {
        Patient eva = register("Eva", "51029487793", BORN);
        model.open(eva.id());
        model.pages().showCoverCheck();
        CoverCheckViewModel check = model.papers().coverCheck();
        check.answerProperty().set(CoverCheck.Answer.WAITING);
        check.informantProperty().set("Srita. Robles");
        check.keep();
        assertThat(check.faultsProperty().get()).extracting(Finding::field).containsExactly("startsOn");
        check.startsOnProperty().set(unit.today().plusDays(20));
        check.keep();
        assertThat(model.pageProperty().get()).isEqualTo(PatientsPage.FILE);
        hear();
        assertThat(model.words().cover(model.fileProperty().get().covers().get(eva.id())))
                .isEqualTo(CoverageState.WAITING);
        assertThat(audited("CHECK_COVER", eva.id())).isEqualTo(1);
        undo.removeLast().run();
        hear();
        assertThat(model.words().cover(model.fileProperty().get().covers().get(eva.id())))
                .isEqualTo(CoverageState.UNVERIFIED);
    }

    @Test
    void showsThatThereIsAReferralAndWhenTheAppointmentIs() {
        Patient eva = register("Eva", "51029487793", BORN);
        model.open(eva.id());
        assertThat(model.fileProperty().get().referrals()).isEmpty();
        UUID referral = desk.referral(eva, unit.today().plusDays(4));
        hear();
        assertThat(model.fileProperty().get().referrals()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(referral);
            assertThat(model.words().signed(it)).isEqualTo("5 mar 2027 · AAAAA-27-00001");
            assertThat(model.words().referral(it))
                    .isEqualTo("Con cita · Cardiología, HGZ 4 Celaya · cita el 9 mar 2027, 09:30");
        });
    }

    @Test
    void tellsWhichLanguageAndHelpThePatientNeeds() {
        Patient eva = register("Eva", "51029487793", BORN);
        assertThat(model.words().facts(eva)).extracting(FileWords.Fact::caption).doesNotContain("Lengua y apoyos");
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            transaction.update(Entity.PATIENT, Row.of(eva.id()).with("language_key", "fr")
                    .with("needs_interpreter", true).with("disability", "Silla de ruedas"), eva.rev());
            return 0;
        });
        Patient told = patients.find(clinic.receptionist(), eva.id()).orElseThrow();
        assertThat(model.words().facts(told)).contains(new FileWords.Fact("Lengua y apoyos",
                "Francés · necesita intérprete · Silla de ruedas"));
    }

    @Test
    void handsOutACopyOfAllThatIsKeptAndTheNotice() throws IOException {
        Patient eva = register("Eva", "51029487793", BORN);
        model.open(eva.id());
        model.pages().showPrivacy();
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
        model.pages().showPrivacy();
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
        model.pages().showExpiring();
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
        model.pages().showPapers();
        assertThat(model.papers().documents().lines()).isNotEmpty();
    }

    @Test
    void looksForPairsByItselfAndStopsWhenAskedTo() {
        register("Eva", "51029487793", BORN);
        register("Eva", null, BORN);
        model.pages().showPairs();
        assertThat(watch.step()).isEqualTo(DuplicateWatch.Left.MORE_TO_COME);
        assertThat(watch.step()).isEqualTo(DuplicateWatch.Left.NOTHING);
        model.pages().showPairs();
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
        return desk.register(given, nss, born);
    }

    private final class Undoing implements Notifier {
        @Override
        public void info(String key, Object... arguments) {
            told.add(desk.messages.text(key, arguments));
        }

        @Override
        public void undoable(Runnable takeBack, String key, Object... arguments) {
            assertThat(desk.messages.text(key, arguments)).isNotBlank();
            undo.add(takeBack);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.key());
        }
    }
}
