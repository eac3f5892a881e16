package mx.ventanilla.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import mx.ventanilla.support.CssWarnings;
import org.junit.jupiter.api.Test;

/** The agenda with the keyboard alone. */
class AgendaRobotTest {
    @Test
    void booksMovesAndTakesBackWithoutTheMouse() {
        CssWarnings warnings = new CssWarnings();
        try (BusyAgenda day = new BusyAgenda(3)) {
            day.clinic.patient(1, "M");
            try (AgendaScreen agenda = new AgendaScreen(day, day.clinic.receptionist(), 1198, 720)) {
                AgendaViewModel model = agenda.workspace.model();
                agenda.screen.push(KeyCode.N);
                agenda.screen.push(KeyCode.DOWN);
                assertThat(described(agenda)).isEqualTo("Consultorio 1, Dra. Luna, 10:00, Libre");
                agenda.screen.push(KeyCode.ENTER);
                agenda.screen.write("garc");
                agenda.screen
                        .await(() -> model.lookup().found().size() == 1 && !model.lookup().searchingProperty().get());
                agenda.screen.push(KeyCode.ENTER);
                agenda.screen.push(KeyCode.ENTER);
                agenda.screen.await(() -> described(agenda)
                        .equals("Consultorio 1, Dra. Luna, 10:00, Agendada, García Pérez, María Elena")
                        && !model.placing().busyProperty().get());
                agenda.screen.push(KeyCode.CONTROL, KeyCode.X);
                agenda.screen.push(KeyCode.DOWN);
                agenda.screen.push(KeyCode.CONTROL, KeyCode.V);
                agenda.screen.await(() -> described(agenda).contains("10:15, Agendada, García")
                        && !model.placing().busyProperty().get());
                day.clinic.clock.advance(Duration.ofMinutes(1));
                agenda.screen.push(KeyCode.DELETE);
                agenda.screen.await(() -> described(agenda).contains("10:15, Unifila")
                        && !model.placing().busyProperty().get());
                agenda.screen.push(KeyCode.CONTROL, KeyCode.Z);
                agenda.screen.await(() -> described(agenda).contains("10:15, Agendada, García"));
            }
        }
        warnings.close();
        assertThat(warnings.caught()).isEmpty();
    }

    @Test
    void theGridHasTheKeysAgainAfterADayWithoutShifts() {
        try (BusyAgenda day = new BusyAgenda(3);
                AgendaScreen agenda = new AgendaScreen(day, day.clinic.receptionist(), 1198, 720)) {
            day.clinic.database.writeUnlogged(handle -> handle.execute("update shift set weekdays = '12345'"));
            AgendaViewModel model = agenda.workspace.model();
            agenda.screen.await(() -> grid(agenda).isFocused());
            LocalDate friday = model.table().day();
            agenda.screen.push(KeyCode.CONTROL, KeyCode.RIGHT);
            agenda.screen.await(() -> model.table().day().equals(friday.plusDays(1)) && model.table().isEmpty());
            agenda.screen.push(KeyCode.ENTER);
            agenda.screen.push(KeyCode.CONTROL, KeyCode.RIGHT);
            agenda.screen.push(KeyCode.CONTROL, KeyCode.RIGHT);
            agenda.screen.await(() -> model.table().day().equals(friday.plusDays(3)) && !model.table().isEmpty());
            agenda.screen.await(() -> grid(agenda).isFocused());
        }
    }

    private static Node grid(AgendaScreen agenda) {
        return agenda.screen.lookup("#agendaGrid").query();
    }

    private static String described(AgendaScreen agenda) {
        return grid(agenda).getAccessibleText();
    }
}
