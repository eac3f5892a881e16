package mx.ventanilla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.cover.CoverPapersService;
import mx.ventanilla.patient.cover.DocumentKind;
import mx.ventanilla.support.HeldDrafts;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.LateTaskRunner;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceptionViewModelTest {
    private final DeskMorning morning = new DeskMorning(TestStores.H2);
    private final Told told = new Told();
    private final List<Runnable> minutes = new ArrayList<>();

    @AfterEach
    void close() {
        morning.close();
    }

    @Test
    void showsWhoIsExpectedTodayWithHourAndCover() {
        ResultsViewModel results = results(new InlineTaskRunner(), id -> {});
        results.search().queryProperty().set("garcia mar");

        assertThat(results.search().found()).hasSize(8);
        assertThat(results.countWords()).isEqualTo("8 · con cita hoy primero");
        FoundPerson maria = results.search().found().stream()
                .filter(person -> person.names().display().equals("García Martínez, María Elena")).findFirst()
                .orElseThrow();
        assertThat(results.words().shortVisit(maria.visit())).isEqualTo("**10:00** · C4");
        assertThat(results.words().cover().word(maria.coverage())).isEqualTo("Por vencer");
    }

    @Test
    void dropsTheAnswerToATextThatIsNoLongerInTheBox() {
        LateTaskRunner later = new LateTaskRunner();
        ResultsViewModel results = results(later, id -> {});
        results.search().queryProperty().set("ofelia");
        results.search().queryProperty().set("tomas garcia");
        later.finish(1);
        later.finish(0);

        assertThat(results.search().found()).extracting(person -> person.names().givenNames()).containsExactly("Tomás");
    }

    @Test
    void enterBeforeTheAnswerChoosesOnlyWhoIsMeantBeyondDoubt() {
        LateTaskRunner later = new LateTaskRunner();
        List<UUID> chosen = new ArrayList<>();
        ResultsViewModel results = results(later, chosen::add);
        results.search().queryProperty().set("garcia mar");
        results.enter();
        later.finish(0);
        assertThat(chosen).isEmpty();
        results.search().queryProperty().set("ofelia");
        results.enter();
        later.finish(1);
        assertThat(chosen).containsExactly(morning.named("Ofelia"));
    }

    @Test
    void enterAfterSomebodyElseWasOpenedOpensNobodyOfTheOldList() {
        try (ReceptionWorkspace workspace = DeskScreen.workspace(morning, morning.clinic.receptionist(),
                new Messages(Messages.SPANISH), new InlineTaskRunner(), new Toasts(new Messages(Messages.SPANISH)))) {
            ReceptionViewModel model = workspace.model();
            model.results().search().queryProperty().set("tomas garcia");
            model.openPerson(morning.named("Ofelia"));
            assertThat(model.results().search().queryProperty().get()).isEmpty();
            model.enter();
            assertThat(model.person().shown()).hasValueSatisfying(
                    shown -> assertThat(shown.identity().names().givenNames()).isEqualTo("Ofelia"));
        }
    }

    @Test
    void dropsAFileThatIsNoLongerTheOneChosen() {
        LateTaskRunner later = new LateTaskRunner();
        PersonViewModel person = new PersonViewModel(desk(), later, words());
        person.open(morning.named("Ofelia"));
        person.open(morning.named("Tomás"));
        later.finish(1);
        later.finish(0);

        assertThat(person.shown()).hasValueSatisfying(
                shown -> assertThat(shown.identity().names().givenNames()).isEqualTo("Tomás"));
    }

    @Test
    void closesTheFileOfWhoeverIsTakenBackAtAnotherDesk() {
        PatientService patients = new PatientService(morning.clinic.database, morning.unit);
        UUID twice = morning.clinic.patient("Nueva", "Luna", 1, "M");
        PersonViewModel person = new PersonViewModel(desk(), new InlineTaskRunner(), words());
        person.open(twice);
        assertThat(person.shown()).isPresent();
        patients.withdraw(morning.clinic.receptionist(),
                patients.find(morning.clinic.receptionist(), twice).orElseThrow());
        person.renewIf(Set.of(twice), Set.of());
        assertThat(person.shown()).isEmpty();
        person.open(twice);
        assertThat(person.problemProperty().get()).contains("ya no está");
    }

    @Test
    void aReasonForAnOverrideComesBackAsItWasBeingTyped() {
        HeldDrafts drafts = new HeldDrafts();
        StoreDesk desk = morning.desk(morning.clinic.supervisor());
        UUID visit = morning.bookedBy(morning.named("Marco Antonio"));
        ArrivalsViewModel before = new ArrivalsViewModel(desk, new InlineTaskRunner(), told, drafts);
        before.registerArrival(visit);
        before.overrideReasonProperty().set("Trae su alta");
        ArrivalsViewModel after = new ArrivalsViewModel(desk, new InlineTaskRunner(), told, drafts);
        after.registerArrival(visit);
        assertThat(after.overrideReasonProperty().get()).isEqualTo("Trae su alta");
        after.forget();
        assertThat(drafts.kept()).as("somebody else on screen is no reason to forget it").hasSize(1);
        after.registerArrival(visit);
        after.override();
        assertThat(drafts.kept()).isEmpty();
    }

    @Test
    void tellsOfCoverFamilyAndMissingData() {
        PersonViewModel person = new PersonViewModel(desk(), new InlineTaskRunner(), words());
        person.open(morning.named("María Elena"));

        assertThat(person.notices()).extracting(Notice::title).containsExactly("Vigencia por vencer",
                "Faltan documentos", "Familiar con cita hoy", "Faltan datos");
        assertThat(person.notices().get(2).detail()).isEqualTo("Tomás, 12 años · 10:30 · C4");
        PersonAtDesk shown = person.shown().orElseThrow();
        assertThat(person.words().cover().sentence(shown.coverage()))
                .isEqualTo("**Vigencia por vencer** · 12 dic 2026, faltan 18 días");
        assertThat(person.words().person(shown.identity()))
                .isEqualTo("47 años · Mujer · nació 14 mar 1979 · asegurada titular");
        assertThat(person.words().state(shown.visit().orElseThrow())).isEqualTo("Agendada · llega 18 min antes");
        assertThat(person.words().state(at(LocalTime.of(16, 0), shown.visit().orElseThrow())))
                .isEqualTo("Agendada · llega 6 h 18 min antes");
        assertThat(shown.forecast()).isNotNull();
    }

    private static DeskVisit at(LocalTime starts, DeskVisit like) {
        return new DeskVisit(like.id(), like.patientId(), like.roomId(), like.roomNumber(), like.serviceId(), starts,
                like.kind(), like.type(), like.state(), like.ticket(), like.arrivedAt(), like.doctor());
    }

    @Test
    void anArrivalLiesOnDiskWhenItIsTold() {
        ArrivalsViewModel arrivals = new ArrivalsViewModel(desk(), new InlineTaskRunner(), told, DraftBook.NONE);
        UUID maria = morning.named("María Elena");
        arrivals.registerArrival(desk().open(maria).visit().orElseThrow().id());

        assertThat(told.sentences).singleElement().asString()
                .startsWith("Llegada registrada · Ficha **C4-09** · espera");
        List<DeskVisit> stored = morning
                .reopened(handle -> new ReceptionDao(handle).visits(List.of(maria), DeskMorning.TODAY));
        assertThat(stored).singleElement().satisfies(visit -> assertThat(visit.ticket()).isEqualTo("C4-09"));
    }

    @Test
    void aSupervisorLetsAPatientWithoutCoverInForAReason() {
        UUID marco = morning.named("Marco Antonio");
        ReceptionDesk boss = morning.desk(morning.clinic.supervisor());
        ArrivalsViewModel arrivals = new ArrivalsViewModel(boss, new InlineTaskRunner(), told, DraftBook.NONE);
        arrivals.registerArrival(boss.open(marco).visit().orElseThrow().id());
        assertThat(arrivals.overridableProperty().get()).isTrue();
        arrivals.override();
        assertThat(morning.visitOf(marco)).as("no reason was given").startsWith("BOOKED");

        arrivals.overrideReasonProperty().set("Trae su alta del seguro en papel");
        arrivals.override();
        assertThat(morning.visitOf(marco)).startsWith("ARRIVED");
        assertThat(arrivals.overridableProperty().get()).isFalse();
        assertThat(arrivals.overrideReasonProperty().get()).isEmpty();
    }

    @Test
    void theDeskAloneIsNotOfferedToSetTheCoverAside() {
        UUID marco = morning.named("Marco Antonio");
        ArrivalsViewModel arrivals = new ArrivalsViewModel(desk(), new InlineTaskRunner(), told, DraftBook.NONE);
        arrivals.registerArrival(desk().open(marco).visit().orElseThrow().id());
        assertThat(arrivals.overridableProperty().get()).isFalse();
        assertThat(morning.visitOf(marco)).startsWith("BOOKED");
    }

    @Test
    void anArrivalIsTakenBackFromItsNotification() {
        ArrivalsViewModel arrivals = new ArrivalsViewModel(desk(), new InlineTaskRunner(), told, DraftBook.NONE);
        UUID maria = morning.named("María Elena");
        arrivals.registerArrival(desk().open(maria).visit().orElseThrow().id());
        told.undo.getFirst().run();

        assertThat(morning.visitOf(maria)).startsWith("BOOKED");
        assertThat(arrivals.recent()).isEmpty();
    }

    @Test
    void anEarlierArrivalIsTakenBackFromTheListOfTheLastOnes() {
        ArrivalsViewModel arrivals = new ArrivalsViewModel(desk(), new InlineTaskRunner(), told, DraftBook.NONE);
        UUID maria = morning.named("María Elena");
        arrivals.registerArrival(desk().open(maria).visit().orElseThrow().id());
        arrivals.registerUrgent(null);
        arrivals.undo(arrivals.recent().getLast());

        assertThat(morning.visitOf(maria)).startsWith("BOOKED");
        assertThat(arrivals.recent()).hasSize(1);
        arrivals.undoLast();
        assertThat(arrivals.recent()).isEmpty();
    }

    @Test
    void findsWhoCarriesATicketAndWhoseReferralHasAFolio() {
        UUID maria = morning.named("María Elena");
        UUID marco = morning.named("Marco Antonio");
        Arrival arrival = desk().registerArrival(desk().open(maria).visit().orElseThrow().id());
        assertThat(desk().find(arrival.ticket().toLowerCase(Locale.ROOT))).extracting(FoundPerson::id)
                .containsExactly(maria);
        morning.referrals = new ReferralGlance() {
            @Override
            public Optional<UUID> patientOf(String typed) {
                return typed.equals("V7K2M-27-00042") ? Optional.of(marco) : Optional.empty();
            }

            @Override
            public boolean hasAnswerToRead(UUID patientId) {
                return patientId.equals(marco);
            }
        };
        assertThat(desk().find("V7K2M-27-00042")).extracting(FoundPerson::id).containsExactly(marco);
        assertThat(desk().open(marco).pending().answerToRead()).isTrue();
        assertThat(desk().open(maria).pending().answerToRead()).isFalse();
    }

    @Test
    void asksForThePapersOfWhoHasBegunToShowThem() {
        UUID jose = morning.named("José Luis");
        assertThat(desk().open(jose).pending().papers()).isEmpty();
        new CoverPapersService(morning.clinic.database, morning.unit, new Settings(morning.clinic.database)).note(
                morning.clinic.receptionist(), jose, DocumentKind.CURP, DeskMorning.TODAY, null, null);
        assertThat(desk().open(jose).pending().papers()).contains(DocumentKind.PROOF_OF_ADDRESS)
                .doesNotContain(DocumentKind.CURP);
    }

    @Test
    void aPcWithoutPrinterRegistersTheArrivalAndPromisesNoPaper() {
        morning.printed.byItself = true;
        morning.printed.ready = false;
        UUID maria = morning.named("María Elena");
        assertThat(desk().open(maria).forecast().printed()).isFalse();
        Arrival arrival = desk().registerArrival(desk().open(maria).visit().orElseThrow().id());
        new SlipViewModel(desk(), new InlineTaskRunner(), told).arrived(arrival);
        assertThat(morning.printed.jobs).isEmpty();
        assertThat(told.sentences).isEmpty();
    }

    @Test
    void printsTheSlipByItselfOnlyWhereTheUnitWantsIt() {
        SlipViewModel slip = new SlipViewModel(desk(), new InlineTaskRunner(), told);
        Arrival arrival = desk().registerUrgent(null);
        slip.arrived(arrival);
        assertThat(morning.printed.jobs).isEmpty();
        morning.printed.byItself = true;
        slip.arrived(arrival);
        slip.open(arrival.visitId());

        assertThat(morning.printed.jobs).containsExactly("U-01");
        assertThat(slip.pictureProperty().get()).isNotNull();
    }

    @Test
    void theStripGoesOnWithTheMinutes() {
        RoomStripViewModel rooms = new RoomStripViewModel(desk(), new InlineTaskRunner(),
                new RoomWords(new Messages(Messages.SPANISH), 15), (pace, work) -> {
                    minutes.add(work);
                    return () -> minutes.remove(work);
                });
        rooms.renew();
        long before = rooms.rooms().getFirst().longestWaitMinutes();
        morning.clinic.clock.set(DeskMorning.TODAY.atTime(9, 44));
        minutes.forEach(Runnable::run);

        assertThat(rooms.rooms().getFirst().longestWaitMinutes()).isEqualTo(before + 2);
        rooms.close();
        assertThat(minutes).isEmpty();
    }

    @Test
    void aPhysicianHasNoDesk() {
        assertThat(ReceptionWorkspace.isFor(morning.clinic.physician())).isFalse();
        assertThat(ReceptionWorkspace.isFor(morning.clinic.receptionist())).isTrue();
        assertThat(ReceptionWorkspace.isFor(morning.clinic.supervisor())).isTrue();
    }

    private ResultsViewModel results(TaskRunner tasks, Consumer<UUID> onChosen) {
        return new ResultsViewModel(desk(), tasks, words(), onChosen);
    }

    private StoreDesk desk() {
        return morning.desk(morning.clinic.receptionist());
    }

    private DeskWords words() {
        return new DeskWords(new Messages(Messages.SPANISH), morning.unit, morning.clinic.clock, CoverageRules.DEFAULT);
    }

    /** Keeps what the person is told. */
    static final class Told implements Notifier {
        final List<String> sentences = new ArrayList<>();
        final List<Runnable> undo = new ArrayList<>();
        private final Messages messages = new Messages(Messages.SPANISH);

        @Override
        public void info(String key, Object... arguments) {
            sentences.add(messages.text(key, arguments));
        }

        @Override
        public void undoable(Runnable takeBack, String key, Object... arguments) {
            undo.add(takeBack);
            info(key, arguments);
        }

        @Override
        public void problem(Problem problem) {
            sentences.add(messages.text(problem));
        }
    }
}
