package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screen never waits for the store to be closed. */
class WindowClosingTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void screen() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSlowStoreIsToldAndTheWindowGoesWhenItIsClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        List<String> seen = new CopyOnWriteArrayList<>();
        AtomicReference<String> thread = new AtomicReference<>();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch hidden = new CountDownLatch(1);
        WindowClosing closing = new WindowClosing(() -> {
            thread.set(Thread.currentThread().getName());
            awaitQuietly(closed);
            seen.add("closed");
        }, Duration.millis(1));
        Platform.runLater(() -> closing.begin(() -> {
            seen.add("told");
            told.countDown();
        }, () -> {
            seen.add("hidden");
            hidden.countDown();
        }));
        assertThat(told.await(30, TimeUnit.SECONDS)).as("the screen's thread is free").isTrue();
        closed.countDown();
        assertThat(hidden.await(30, TimeUnit.SECONDS)).isTrue();
        closing.await();
        assertThat(seen).containsExactly("told", "closed", "hidden");
        assertThat(thread).hasValue("closing");
    }

    @Test
    void whatWentWrongIsToldToWhoWaits() {
        WindowClosing closing = new WindowClosing(() -> {
            throw Problem.of("store.closed");
        });
        assertThatThrownBy(closing::await).isInstanceOf(Problem.class);
    }

    @Test
    void theWindowThatIsClosedLetsGoOfTheFolder() throws Exception {
        AppPaths paths = new AppPaths(folder.resolve("data"));
        try (OpenStore made = OpenStore.tryOpenOrCreate(paths, NewClinic.CLOCK).orElseThrow()) {
            new FirstSetup(made.database()).run(new NewUnit("UMF 1", UnitType.UMF, null, 2, 20),
                    new NewUser("admin", "Iván Quiroz", Role.ADMIN, null), NewClinic.PASSWORD.toCharArray());
        }
        Stage stage = FxToolkit.registerStage(Stage::new);
        Desktop desktop = FxToolkit.setupFixture(() -> {
            Desktop made = new Desktop(stage, new Launch(StoreFolder.take(paths), NewClinic.CLOCK,
                    store -> (request, out, err) -> 1));
            made.start();
            return made;
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> !desktop.isBusy()).get());
        FxToolkit.setupFixture(() -> desktop
                .enter(desktop.context().signIn().signIn("admin", NewClinic.PASSWORD.toCharArray())));
        FxToolkit.setupFixture(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> !stage.isShowing()).get());
        desktop.close();
        try (StoreFolder free = StoreFolder.take(paths)) {
            assertThat(free.hasStore()).isTrue();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
