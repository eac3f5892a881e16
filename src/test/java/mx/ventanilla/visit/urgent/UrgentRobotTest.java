package mx.ventanilla.visit.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.support.WorkspaceScreen;
import mx.ventanilla.visit.DeskMorning;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.consulting.ConsultingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Urgencias with the keyboard alone. */
class UrgentRobotTest {
    private final DeskMorning morning = new DeskMorning(TestStores.H2);
    private final UrgentRules rules = new UrgentRules(TriageCatalogue.load());
    private final VisitService visits = new VisitService(morning.clinic.database, morning.clinic.clock);
    private final UrgentService urgent = new UrgentService(morning.clinic.database, morning.clinic.clock, rules);

    @AfterEach
    void leave() {
        morning.close();
    }

    @Test
    void theDeskRegistersSomebodyUnknownWithOneKeyAndMayNotClassify() {
        try (WorkspaceScreen urgencias = open(morning.clinic.receptionist())) {
            urgencias.press(KeyCode.F4).awaitToast("U-01").press(KeyCode.DIGIT1);
            urgencias.press(KeyCode.F4).awaitToast("U-02");
            assertThat(list()).extracting(UrgentVisit::triage).containsExactly(null, null);
            assertThat(list()).extracting(UrgentVisit::identified).containsOnly(false);
            urgencias.takeBack();
            urgencias.screen.await(() -> list().size() == 1);
        }
    }

    @Test
    void thePhysicianClassifiesCallsBeginsAndEnds() {
        UUID first = visits.registerUnknownUrgent(morning.clinic.receptionist()).visit().id();
        UUID second = visits.registerUnknownUrgent(morning.clinic.receptionist()).visit().id();
        try (WorkspaceScreen urgencias = open(morning.clinic.physician(4, "M"))) {
            urgencias.press(KeyCode.DIGIT4);
            urgencias.screen.await(() -> triage(first) == Triage.GREEN);
            urgencias.press(KeyCode.UP).press(KeyCode.DIGIT1);
            urgencias.screen.await(() -> triage(second) == Triage.RED);
            assertThat(list()).extracting(UrgentVisit::id).containsExactly(second, first);

            urgencias.press(KeyCode.F9).awaitToast("U-02").press(KeyCode.ENTER).press(KeyCode.F7);
            urgencias.screen.await(() -> list().size() == 1);
        }
    }

    @Test
    void theListTellsWhoNeedsAnInterpreter() {
        UUID maria = morning.named("María Elena");
        visits.registerUrgent(morning.clinic.receptionist(), maria);
        morning.speaksOnly(maria, "mx-0331");
        try (WorkspaceScreen urgencias = open(morning.clinic.physician(4, "M"))) {
            urgencias.screen.await(() -> urgencias.screen.lookup(".urgent-row .label").queryAllAs(Label.class).stream()
                    .anyMatch(label -> label.getText().endsWith(" · Necesita intérprete · Otomí")));
        }
    }

    private List<UrgentVisit> list() {
        return urgent.list(morning.clinic.receptionist());
    }

    private Triage triage(UUID visit) {
        return list().stream().filter(each -> each.id().equals(visit)).findFirst().orElseThrow().triage();
    }

    private WorkspaceScreen open(Session session) {
        Messages messages = new Messages(Messages.SPANISH);
        AgendaService agenda = new AgendaService(morning.clinic.database, morning.clinic.clock);
        UrgentDesk desk = new UrgentDesk(session, urgent, visits,
                new ConsultingService(morning.clinic.database, morning.clinic.clock, agenda));
        DeskWords words = new DeskWords(messages, morning.unit, morning.clinic.clock, CoverageRules.DEFAULT);
        WorkspaceScreen opened = new WorkspaceScreen(morning.clinic.clock,
                (tasks, toasts) -> new UrgentWorkspace(new ViewLoader(messages),
                        new UrgentWords(messages, morning.unit.unitClock(), rules, words), desk,
                        new UrgentViewModel.Outside(tasks, toasts, (pace, work) -> () -> {},
                                morning.clinic.database.changes())));
        return opened.following(morning.clinic.database);
    }
}
