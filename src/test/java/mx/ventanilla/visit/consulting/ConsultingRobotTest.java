package mx.ventanilla.visit.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.DeskMorning;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.VisitService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A doctor's morning with the keyboard alone. */
class ConsultingRobotTest {
    private final CssWarnings warnings = new CssWarnings();
    private final DeskMorning morning = new DeskMorning(TestStores.H2);
    private final List<UUID> referred = new CopyOnWriteArrayList<>();
    private ConsultingWorkspace workspace;
    private FxTaskRunner tasks;
    private Screen screen;

    @BeforeEach
    void sitDown() {
        Messages messages = new Messages(Messages.SPANISH);
        Toasts toasts = new Toasts(messages);
        tasks = new FxTaskRunner(toasts, report -> {
            throw new AssertionError(report.copyText());
        }, morning.clinic.clock);
        screen = Screen.show(1198, 720, () -> root(messages, toasts));
        screen.doing(workspace::focusDefault);
    }

    private Parent root(Messages messages, Toasts toasts) {
        DeskWords words = new DeskWords(messages, morning.unit, morning.clinic.clock, CoverageRules.DEFAULT);
        Session doctor = morning.clinic.physician(4, "M");
        AgendaService agenda = new AgendaService(morning.clinic.database, morning.clinic.clock);
        ConsultingDesk desk = new ConsultingDesk(doctor,
                new ConsultingService(morning.clinic.database, morning.clinic.clock, agenda),
                new VisitService(morning.clinic.database, morning.clinic.clock));
        workspace = new ConsultingWorkspace(new ViewLoader(messages),
                new ConsultingWords(messages, morning.unit, words), desk,
                new ConsultingViewModel.Outside(tasks, toasts, (pace, work) -> () -> {},
                        morning.clinic.database.changes()),
                (patient, visit) -> referred.add(patient));
        StackPane root = new StackPane(workspace.open(), toasts);
        Shortcuts shortcuts = new Shortcuts(root);
        shortcuts.setScreen(workspace.actions());
        shortcuts.setEverywhere(List.of(Action.of(Toasts.UNDO, toasts.canUndo(), toasts::undo)));
        return root;
    }

    @AfterEach
    void leave() {
        screen.doing(workspace::close);
        tasks.close();
        screen.close();
        morning.close();
        warnings.close();
        assertThat(warnings.caught()).isEmpty();
    }

    @Test
    void finishesCallsAndBeginsWithFourKeysAndTakesTheLastStepBack() {
        awaitCurrent(VisitState.IN_CONSULTATION);
        String inside = name();
        screen.type(KeyCode.P);
        awaitOffers();
        screen.type(KeyCode.DIGIT1);
        screen.type(KeyCode.F9);
        awaitCurrent(VisitState.CALLED);
        awaitToast("Terminó la ficha C4-06 · se llamó la C4-07");
        assertThat(name()).isNotEqualTo(inside);
        int booked = morning.clinic.database.read(handle -> handle
                .createQuery("select count(*) from visit where state = 'BOOKED' and visit_day = :day")
                .bind("day", morning.unit.today().plusDays(28)).mapTo(Integer.class).one());
        assertThat(booked).isEqualTo(1);
        screen.type(KeyCode.ENTER);
        awaitCurrent(VisitState.IN_CONSULTATION);
        awaitToast("Consulta iniciada · Ficha C4-07");
        screen.push(KeyCode.CONTROL, KeyCode.Z);
        awaitCurrent(VisitState.CALLED);
    }

    @Test
    void callsTheChosenOnePutsBackAndNotesWhoDidNotCome() {
        awaitCurrent(VisitState.IN_CONSULTATION);
        screen.type(KeyCode.F7);
        awaitNobody();
        screen.type(KeyCode.DOWN);
        screen.type(KeyCode.DOWN);
        screen.type(KeyCode.F9);
        awaitToast("Se llamó la ficha C4-08");
        awaitCurrent(VisitState.CALLED);
        screen.type(KeyCode.F10);
        awaitToast("Se repitió el llamado");
        awaitIdle();
        screen.type(KeyCode.F6);
        awaitNobody();
        screen.type(KeyCode.F9);
        awaitCurrent(VisitState.CALLED);
        screen.type(KeyCode.F8);
        awaitNobody();
        awaitToast("No se presentó · C4-08");
    }

    @Test
    void goesOnFromAConsultationToTheReferralOfThatPatientWithTwoKeys() {
        awaitCurrent(VisitState.IN_CONSULTATION);
        UUID patient = workspace.model().list().current().orElseThrow().patientId();
        screen.type(KeyCode.R);
        awaitIdle();
        screen.type(KeyCode.F7);
        screen.await(() -> referred.equals(List.of(patient)));
    }

    @Test
    void theDoctorIsToldWhoNeedsAnInterpreterInTheListAndOnTheCard() {
        awaitCurrent(VisitState.IN_CONSULTATION);
        assertThat(screen.lookup("#languageNotice").query().isVisible()).isFalse();
        UUID next = workspace.model().list().upNext().orElseThrow().patientId();
        morning.speaksOnly(next, "mx-0331");
        screen.await(() -> screen.lookup(".waiting-row").queryAll().stream()
                .anyMatch(row -> row.getAccessibleText().contains("Necesita intérprete · Otomí")));
        screen.type(KeyCode.F9);
        awaitCurrent(VisitState.CALLED);
        assertThat(workspace.model().list().current().orElseThrow().patientId()).isEqualTo(next);
        assertThat(screen.lookup("#languageNotice").query().isVisible()).isTrue();
        assertThat(screen.lookup("#languageLabel").<Label>query().getText()).isEqualTo("Necesita intérprete · Otomí");
    }

    @Test
    void theDoctorReadsWhatAVoluntaryPolicyDoesNotCoverYet() {
        awaitCurrent(VisitState.IN_CONSULTATION);
        assertThat(screen.lookup("#policyWaits").query().isVisible()).isFalse();
        UUID next = workspace.model().list().upNext().orElseThrow().patientId();
        LocalDate began = morning.unit.today().minusMonths(1);
        morning.clinic.database.write(morning.clinic.receptionist().actor(), transaction -> {
            transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", next).with("entitled", true)
                    .with("regime", "SF").with("starts_on", began).with("valid_until", began.plusYears(1)));
            return 0;
        });
        screen.type(KeyCode.F9);
        awaitCurrent(VisitState.CALLED);
        screen.await(() -> screen.lookup("#policyWaits").query().isVisible());
        assertThat(screen.lookup("#policyWaitsLabel").<Label>query().getText()).contains("todavía en espera",
                "Parto (se cubre desde el ");
    }

    private String name() {
        return screen.lookup("#currentName").<Label>query().getText();
    }

    private void awaitCurrent(VisitState state) {
        screen.await(() -> workspace.model().list().current().filter(visit -> visit.state() == state).isPresent());
        awaitIdle();
    }

    private void awaitNobody() {
        screen.await(() -> workspace.model().list().dayProperty().get() != null
                && workspace.model().list().current().isEmpty());
        awaitIdle();
    }

    /** The doctor presses the next key once the last step was kept. */
    private void awaitIdle() {
        screen.await(() -> !workspace.model().busyProperty().get());
    }

    private void awaitOffers() {
        screen.await(() -> !workspace.model().next().offers().isEmpty());
    }

    private void awaitToast(String beginning) {
        screen.await(() -> screen.lookup("#toastText").tryQuery()
                .filter(toast -> toast.getAccessibleText().startsWith(beginning)).isPresent());
    }
}
