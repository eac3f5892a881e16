package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeforehandTest {
    @TempDir
    Path folder;
    private final AtomicInteger tries = new AtomicInteger();
    private OpenStore store;

    @BeforeEach
    void aUnit() {
        store = OpenStore.tryOpenOrCreate(new AppPaths(folder), NewClinic.CLOCK).orElseThrow();
        new FirstSetup(store.database()).run(new NewUnit("UMF 1", UnitType.UMF, null, 2, 20),
                new NewUser("admin", "", Role.ADMIN, null), NewClinic.PASSWORD.toCharArray());
    }

    /** A database that is closed answers nothing: what is made beforehand is made of nobody's data. */
    @Test
    void showsFrameAndReceptionToNobodyWithoutAskingTheStore() {
        AtomicBoolean hasSearchBox = new AtomicBoolean();
        try (Screen screen = Screen.show(400, 300, () -> {
            Beforehand beforehand = beforehand();
            assertThat(store.context().clinic().unit().unit().name()).isEqualTo("UMF 1");
            store.database().close();
            beforehand.rehearse(List.of());
            beforehand.rehearse(beforehand.reception());
            hasSearchBox.set(beforehand.reception().getFirst().open().lookup("#searchField") != null);
            return new StackPane();
        })) {
            assertThat(hasSearchBox).isTrue();
        }
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void triesThePasswordCheckOnceAndNothingWhileSomebodyWaits() {
        try (Screen screen = Screen.show(400, 300, StackPane::new)) {
            AtomicBoolean somebodyWaits = new AtomicBoolean(true);
            AtomicInteger asked = new AtomicInteger();
            screen.doing(() -> beforehand().whileTyping(screen.scene().getRoot(), counting(), () -> {
                asked.incrementAndGet();
                return !somebodyWaits.get();
            }));
            screen.await(() -> asked.get() == 3);
            assertThat(tries).hasValue(0);
            somebodyWaits.set(false);
            screen.doing(() -> beforehand().whileTyping(screen.scene().getRoot(), counting(), () -> {
                asked.incrementAndGet();
                return true;
            }));
            screen.await(() -> asked.get() == 6);
            assertThat(tries).hasValue(1);
        }
    }

    @Test
    void whoWasLetInIsOnTheWayInUntilTheyAreThere() {
        AtomicReference<Entrance> made = new AtomicReference<>();
        try (Screen screen = Screen.show(1366, 768, () -> {
            Entrance entrance = Entrance.of(new InlineTaskRunner(), new Messages(Messages.SPANISH), store.context(),
                    session -> {});
            made.set(entrance);
            return entrance.root();
        })) {
            screen.doing(made.get()::focusDefault);
            assertThat(made.get().isEntering()).isFalse();
            screen.write("admin").type(KeyCode.ENTER).write(NewClinic.PASSWORD).type(KeyCode.ENTER);
            assertThat(made.get().isEntering()).isTrue();
        }
    }

    private Beforehand beforehand() {
        return new Beforehand(store, new Messages(Messages.SPANISH), new Theme());
    }

    private TaskRunner counting() {
        InlineTaskRunner inline = new InlineTaskRunner();
        return new TaskRunner() {
            @Override
            public <T> Running<T> run(String nameKey, Work<T> work) {
                tries.incrementAndGet();
                return inline.run(nameKey, work).onProblem(BeforehandTest::fail);
            }
        };
    }

    private static void fail(Problem problem) {
        throw new AssertionError(problem);
    }
}
