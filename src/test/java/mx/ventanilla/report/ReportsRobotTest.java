package mx.ventanilla.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.support.WorkspaceScreen;
import mx.ventanilla.visit.DeskMorning;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.unifila.UnifilaService;
import org.junit.jupiter.api.Test;

/** Informes of the day with the keyboard alone. */
class ReportsRobotTest {
    private final List<String> printed = new CopyOnWriteArrayList<>();

    @Test
    void showsTheDayARoomsSheetAnotherShiftAndTheDayBeforeAndPrints() {
        try (DeskMorning morning = new DeskMorning(TestStores.H2);
                WorkspaceScreen reports = open(morning)) {
            assertThat(rooms(reports)).isEqualTo(10);
            reports.tabTo("roomsTable").press(KeyCode.DOWN);
            reports.awaitText("sheetTitle", "Consultorio 2");
            reports.press(KeyCode.F9);
            reports.screen.await(() -> printed.size() == 1);
            reports.press(KeyCode.M).press(KeyCode.M);
            reports.screen.await(() -> reports.screen.lookup("#emptyDay").query().isVisible());
            reports.press(KeyCode.M);
            reports.screen.await(() -> rooms(reports) == 10);
            reports.press(KeyCode.CONTROL, KeyCode.LEFT);
            reports.screen.await(() -> reports.screen.lookup("#emptyDay").query().isVisible());
        }
    }

    private static int rooms(WorkspaceScreen reports) {
        return reports.screen.lookup("#roomsTable").<TableView<?>>query().getItems().size();
    }

    private WorkspaceScreen open(DeskMorning morning) {
        VisitService visits = new VisitService(morning.clinic.database, morning.clinic.clock);
        UnifilaService unifila = new UnifilaService(morning.clinic.database, morning.clinic.clock, visits);
        ReportService service = new ReportService(morning.clinic.database, morning.clinic.clock, unifila);
        return new WorkspaceScreen(morning.clinic.clock,
                (tasks, toasts) -> new ReportsWorkspace(new ViewLoader(new Messages(Messages.SPANISH)), morning.unit,
                        service, morning.clinic.supervisor(),
                        new ReportsViewModel.Outside(tasks, toasts, (pdf, job) -> printed.add(job))));
    }
}
