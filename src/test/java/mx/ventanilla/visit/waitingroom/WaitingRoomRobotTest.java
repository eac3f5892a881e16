package mx.ventanilla.visit.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.DeskMorning;
import mx.ventanilla.visit.VisitService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingRoomRobotTest {
    @Test
    void showsACallOnTheTelevisionAndTakesItAwayWithTheKeyboard(@TempDir Path folder) {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (CssWarnings warnings = new CssWarnings(); DeskMorning morning = new DeskMorning(TestStores.H2)) {
            Messages messages = new Messages(Messages.SPANISH);
            Toasts toasts = new Toasts(messages);
            FxTaskRunner tasks = new FxTaskRunner(toasts, report -> {
                throw new AssertionError(report.copyText());
            }, morning.clinic.clock);
            WaitingRoomService service = new WaitingRoomService(morning.clinic.database, morning.clinic.clock);
            WaitingRoomWorkspace[] made = new WaitingRoomWorkspace[1];
            Screen screen = Screen.show(1198, 720, () -> {
                Theme theme = new Theme();
                made[0] = new WaitingRoomWorkspace(new ViewLoader(messages), () -> "UMF 1 San Miguel",
                        () -> service.lastCalls(morning.clinic.receptionist()),
                        new WaitingRoomViewModel.Outside(tasks, (pace, work) -> () -> {},
                                morning.clinic.database.changes(), morning.unit.unitClock(),
                                new Announcer(tasks, messages, () -> heard.add("ding"), new RecordedVoice(heard),
                                        () -> false),
                                new DisplayMemory(folder.resolve("shown"))),
                        content -> dressed(theme, content));
                StackPane root = new StackPane(made[0].open());
                new Shortcuts(root).setScreen(made[0].actions());
                return root;
            });
            screen.type(KeyCode.F9);
            screen.await(() -> televisions() == 1);
            UUID visit = morning.clinic.database.read(handle -> handle
                    .createQuery("select id from visit where ticket = 'C4-07'").mapTo(UUID.class).one());
            new VisitService(morning.clinic.database, morning.clinic.clock).call(morning.clinic.physician(4, "M"),
                    visit);
            screen.await(() -> screen.lookup("#lastTicket").<Label>query().getText().equals("C4-07"));
            screen.await(() -> heard.size() == 1);
            assertThat(heard).containsExactly("ding");
            screen.doing(() -> screen.stage().requestFocus());
            screen.doing(made[0].model()::hide);
            screen.await(() -> televisions() == 0);
            screen.doing(made[0]::close);
            tasks.close();
            screen.close();
            assertThat(warnings.caught()).isEmpty();
        }
    }

    private static Scene dressed(Theme theme, Parent content) {
        Scene scene = new Scene(content);
        theme.applyTo(scene);
        return scene;
    }

    private static long televisions() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage stage
                && "Sala de espera".equals(stage.getTitle()) && stage.isShowing()).count();
    }
}
