package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The sign-in of the whole window while its store is still being opened. */
class EntranceTest {
    @TempDir
    Path folder;
    private final CountDownLatch disk = new CountDownLatch(1);
    private AppPaths paths;
    private Stage stage;
    private Desktop desktop;

    @BeforeEach
    void aUnitWhoseDiskIsSlow() throws Exception {
        paths = new AppPaths(folder.resolve("data"));
        try (OpenStore made = OpenStore.tryOpenOrCreate(paths, NewClinic.CLOCK).orElseThrow()) {
            new FirstSetup(made.database()).run(new NewUnit("UMF 1", UnitType.UMF, null, 2, 20),
                    new NewUser("admin", "Iván Quiroz", Role.ADMIN, null), NewClinic.PASSWORD.toCharArray());
        }
        stage = FxToolkit.registerPrimaryStage();
        desktop = FxToolkit.setupFixture(() -> {
            Desktop made = new Desktop(stage, new Launch(StoreFolder.take(paths), NewClinic.CLOCK, store -> {
                waitForTheDisk();
                return (request, out, err) -> 1;
            }));
            made.start();
            return made;
        });
    }

    @AfterEach
    void closes() throws Exception {
        disk.countDown();
        FxToolkit.setupFixture(desktop::close);
        FxToolkit.cleanupStages();
    }

    @Test
    void takesNameAndPasswordAndGoesInWhenTheStoreIsThere() throws Exception {
        await(() -> shows("userNameField"));
        FxToolkit.setupFixture(() -> {
            ((TextField) find("userNameField")).setText("admin");
            ((TextField) find("passwordField")).setText(NewClinic.PASSWORD);
            Event.fireEvent(find("passwordField"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(shows("contentArea")).isFalse();
        disk.countDown();
        await(() -> shows("contentArea"));
    }

    @Test
    void saysWhichFileWaitsForTheSignIn() throws Exception {
        await(() -> shows("userNameField"));
        desktop.comeForward(folder.resolve("del norte.ventanilla-correo"));
        await(() -> shows("signInIncoming"));
    }

    @Test
    void closedBeforeItHadItsStoreItLetsGoOfTheFolder() throws Exception {
        disk.countDown();
        FxToolkit.setupFixture(desktop::close);
        try (StoreFolder free = StoreFolder.take(paths)) {
            assertThat(free.hasStore()).isTrue();
        }
    }

    private void waitForTheDisk() {
        try {
            assertThat(disk.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private boolean shows(String id) {
        Node found = find(id);
        return found != null && found.isVisible();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }
}
