package mx.ventanilla.visit.shift;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.absence.AbsenceDesk;
import mx.ventanilla.agenda.absence.AbsenceService;
import mx.ventanilla.agenda.absence.AbsencesSection;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.HeldDrafts;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.support.WorkspaceScreen;
import mx.ventanilla.visit.VisitService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turno with the keyboard alone: the corte, an absence from its form to its undoing, and a morning kept on paper. */
class ShiftRobotTest {
    private final StoredClinic clinic = new StoredClinic(TestStores.H2, 3, 60, 1);
    private final Clinic unit = new Clinic(clinic.database, clinic.clock);
    private final AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
    private final VisitService visits = new VisitService(clinic.database, clinic.clock);
    private final List<String> printed = new CopyOnWriteArrayList<>();

    private final HeldDrafts drafts = new HeldDrafts();

    @AfterEach
    void leave() {
        unit.close();
        clinic.close();
    }

    @Test
    void closesTheMorningTellsWhatBecameOfEachAndASupervisorOpensItAgain() {
        UUID waiting = book(1, LocalTime.of(9, 0));
        UUID never = book(2, LocalTime.of(10, 0));
        visits.registerArrival(clinic.receptionist(), waiting);
        clinic.clock.set(FRIDAY.atTime(14, 10));
        try (WorkspaceScreen turno = open(clinic.supervisor())) {
            turno.press(KeyCode.ALT, KeyCode.DIGIT3).awaitText("closingState", "Por cerrar").press(KeyCode.F3);
            turno.tabTo("noteArea").type("Falta papel en el consultorio 2").press(KeyCode.F10);
            turno.awaitText("closingState", "Cerrado");
            assertThat(state(waiting)).isEqualTo(VisitState.LEFT);
            assertThat(state(never)).isEqualTo(VisitState.NO_SHOW);
            turno.awaitText("closedLabel", "Falta papel");

            turno.press(KeyCode.F11);
            assertThat(printed).hasSize(1);
            turno.tabTo("reopenField").type("Faltó una persona").press(KeyCode.CONTROL, KeyCode.R);
            turno.awaitText("closingState", "Por cerrar");
        }
    }

    @Test
    void plansAnAbsenceMovesItsPatientsNotesACallAndUndoesItWhole() {
        UUID visit = book(1, LocalTime.of(10, 0));
        try (WorkspaceScreen turno = open(clinic.supervisor())) {
            turno.press(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.INSERT);
            turno.tabTo("whoField").press(KeyCode.DOWN);
            for (int i = 0; i < 12 && !chosen(turno).contains("Luna"); i++) {
                turno.press(KeyCode.DOWN);
            }
            turno.tabTo("reasonField").type("Congreso").press(KeyCode.F5);
            turno.screen.await(() -> rows(turno, "planTable") == 1);
            turno.press(KeyCode.F9).awaitIdle();
            turno.screen.await(() -> rows(turno, "callsTable") == 1);
            assertThat(state(visit)).isEqualTo(VisitState.MOVED);

            turno.tabTo("callsTable").press(KeyCode.DIGIT1);
            turno.press(KeyCode.F7);
            turno.screen.await(() -> printed.size() == 1);
            turno.press(KeyCode.F8).awaitIdle();
            turno.screen.await(() -> state(visit) == VisitState.BOOKED);
        }
    }

    @Test
    void aNoteAndAnAbsenceComeBackAsTheyWereBeingTyped() {
        clinic.clock.set(FRIDAY.atTime(14, 10));
        try (WorkspaceScreen before = open(clinic.supervisor())) {
            before.press(KeyCode.ALT, KeyCode.DIGIT3).tabTo("noteArea").type("Falta papel");
            before.press(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.INSERT).tabTo("reasonField").type("Congreso");
        }
        try (WorkspaceScreen after = open(clinic.supervisor())) {
            after.press(KeyCode.ALT, KeyCode.DIGIT3);
            after.screen
                    .await(() -> after.screen.lookup("#noteArea").<TextArea>query().getText().equals("Falta papel"));
            after.press(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.INSERT);
            after.screen.await(() -> after.screen.lookup("#reasonField").<TextField>query().getText()
                    .equals("Congreso"));
        }
    }

    @Test
    void entersAMorningOnPaperLineByLineAtItsTrueTimes() {
        UUID visit = book(1, LocalTime.of(9, 0));
        clinic.clock.set(FRIDAY.atTime(12, 0));
        try (WorkspaceScreen turno = open(clinic.supervisor())) {
            turno.press(KeyCode.ALT, KeyCode.DIGIT4);
            turno.type("7").press(KeyCode.ENTER).type("garcia").press(KeyCode.ENTER);
            turno.type("850").press(KeyCode.ENTER).type("905").press(KeyCode.ENTER).type("920").press(KeyCode.ENTER);
            turno.screen.await(() -> rows(turno, "paperTable") == 1);
            assertThat(state(visit)).isEqualTo(VisitState.ATTENDED);

            turno.press(KeyCode.CONTROL, KeyCode.I);
            turno.screen.await(() -> printed.contains("agenda-" + FRIDAY.plusDays(1)));
        }
    }

    private UUID book(int room, LocalTime starts) {
        clinic.clock.set(FRIDAY.atTime(8, 0));
        RoomShift shift = agenda.day(clinic.receptionist(), FRIDAY).roomShifts().stream()
                .filter(each -> each.roomNumber() == room && each.shiftCode().equals("M")).findFirst().orElseThrow();
        return agenda.book(clinic.receptionist(), BookingWish.of(clinic.patient(room, "M"), clinic.serviceId,
                shift.slotAt(starts).orElseThrow())).id();
    }

    private VisitState state(UUID visit) {
        return clinic.database.read(handle -> new VisitDao(handle).find(visit)).state();
    }

    private static String chosen(WorkspaceScreen turno) {
        return String.valueOf(turno.screen.lookup("#whoField").<ComboBox<?>>query().getValue());
    }

    private static int rows(WorkspaceScreen turno, String table) {
        return turno.screen.lookup("#" + table).<TableView<?>>query().getItems().size();
    }

    private WorkspaceScreen open(Session session) {
        return new WorkspaceScreen(clinic.clock, (tasks, toasts) -> workspace(session, tasks, toasts));
    }

    private Workspace workspace(Session session, TaskRunner tasks, Toasts toasts) {
        SectionKit kit = new SectionKit(new ViewLoader(new Messages(Messages.SPANISH)), tasks, toasts,
                unit.unitClock(), drafts);
        ShiftCloseService closing = new ShiftCloseService(clinic.database, clinic.clock);
        ShiftDesk desk = new ShiftDesk(session, new ShiftDesk.Services(unit, closing,
                new OpeningService(clinic.database, clinic.clock, closing),
                new DailySheetService(clinic.database), (pdf, job) -> printed.add(job)));
        AbsencesSection absences = new AbsencesSection(new AbsenceDesk(session,
                new AbsenceService(clinic.database, clinic.clock), unit, (pdf, job) -> printed.add(job)), kit,
                clinic.database.changes(), ShiftWorkspace.allowedTo(session));
        PaperDesk paper = new PaperDesk(session, new PaperService(clinic.database, clinic.clock),
                (text, most) -> clinic.database.read(handle -> handle
                        .createQuery("select id from patient where lower(first_surname) like 'garc%'")
                        .mapTo(UUID.class).list()),
                (pdf, job) -> printed.add(job));
        return new ShiftWorkspace(kit, session, desk, absences, paper, clinic.database.changes());
    }
}
