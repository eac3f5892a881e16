package mx.ventanilla.visit.unifila;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.DeskMorning;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.VisitService;
import org.junit.jupiter.api.Test;

class UnifilaRobotTest {
    private UnifilaWorkspace workspace;
    private Screen screen;

    @Test
    void givesPlacesPrefersAndLetsGoWithTheKeyboard() {
        try (CssWarnings warnings = new CssWarnings(); DeskMorning morning = new DeskMorning(TestStores.H2)) {
            VisitService visits = new VisitService(morning.clinic.database, morning.clinic.clock);
            UnifilaService unifila = new UnifilaService(morning.clinic.database, morning.clinic.clock, visits);
            UUID ofelia = join(morning, unifila, "Ofelia García Márquez", 3);
            UUID martha = join(morning, unifila, "Martha", 1);
            Messages messages = new Messages(Messages.SPANISH);
            Toasts toasts = new Toasts(messages);
            FxTaskRunner tasks = new FxTaskRunner(toasts, report -> {
                throw new AssertionError(report.copyText());
            }, morning.clinic.clock);
            UnifilaDesk desk = new UnifilaDesk(morning.clinic.receptionist(), unifila, visits);
            screen = Screen.show(1198, 720, () -> root(morning, messages, toasts, tasks, desk));
            screen.doing(workspace::focusDefault);
            awaitLine(ofelia, martha);

            screen.type(KeyCode.DOWN);
            screen.type(KeyCode.F6);
            awaitLine(martha, ofelia);
            screen.type(KeyCode.F9);
            awaitLine(ofelia);
            awaitToast("Lugar dado a Pérez");
            screen.push(KeyCode.CONTROL, KeyCode.Z);
            awaitLine(martha, ofelia);
            screen.type(KeyCode.DELETE);
            screen.await(() -> line().size() == 1);

            screen.doing(workspace::close);
            tasks.close();
            screen.close();
            assertThat(warnings.caught()).isEmpty();
        }
    }

    private static UUID join(DeskMorning morning, UnifilaService unifila, String name, int room) {
        UUID patient = morning.clinic.patient(name, "Pérez", room, "V");
        morning.clinic.clock.advance(Duration.ofSeconds(30));
        return unifila.join(morning.clinic.receptionist(), patient, UnifilaPriority.ORDINARY, null).entryId();
    }

    private Parent root(DeskMorning morning, Messages messages, Toasts toasts, FxTaskRunner tasks, UnifilaDesk desk) {
        workspace = new UnifilaWorkspace(new ViewLoader(messages),
                new DeskWords(messages, morning.unit, morning.clinic.clock, CoverageRules.DEFAULT), desk,
                new UnifilaViewModel.Outside(tasks, toasts, (pace, work) -> () -> {},
                        morning.clinic.database.changes()));
        StackPane root = new StackPane(workspace.open(), toasts);
        Shortcuts shortcuts = new Shortcuts(root);
        shortcuts.setScreen(workspace.actions());
        shortcuts.setEverywhere(List.of(Action.of(Toasts.UNDO, toasts.canUndo(), toasts::undo)));
        return root;
    }

    private List<UUID> line() {
        UnifilaBoard board = workspace.model().boardProperty().get();
        return board == null ? List.of() : board.waiting().stream().map(UnifilaEntry::id).toList();
    }

    private void awaitLine(UUID... entries) {
        screen.await(() -> line().equals(List.of(entries)) && !workspace.model().busyProperty().get());
    }

    private void awaitToast(String beginning) {
        screen.await(() -> screen.lookup("#toastText").tryQuery()
                .filter(toast -> toast.getAccessibleText().startsWith(beginning)).isPresent());
    }
}
