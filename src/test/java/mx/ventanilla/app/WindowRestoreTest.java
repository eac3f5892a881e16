package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Progress;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on a real store, while a backup takes its place. */
class WindowRestoreTest {
    @TempDir
    Path folder;

    @Test
    void whoIsAtWorkIsLedBackToTheSignIn() throws Exception {
        AppPaths paths = new AppPaths(folder.resolve("data"));
        try (OpenStore made = OpenStore.tryOpenOrCreate(paths, NewClinic.CLOCK).orElseThrow()) {
            new FirstSetup(made.database()).run(new NewUnit("UMF 1", UnitType.UMF, null, 2, 20),
                    new NewUser("admin", "Iván Quiroz", Role.ADMIN, null), NewClinic.PASSWORD.toCharArray());
        }
        Stage stage = FxToolkit.registerPrimaryStage();
        OpenStore[] held = new OpenStore[1];
        Desktop desktop = FxToolkit.setupFixture(() -> {
            Desktop made = new Desktop(stage, new Launch(StoreFolder.take(paths), NewClinic.CLOCK, store -> {
                held[0] = store;
                return (request, out, err) -> 1;
            }));
            made.start();
            return made;
        });
        try {
            await(() -> shows(stage, "#signInScreen") && !desktop.isBusy());
            Session admin = desktop.context().signIn().signIn("admin", NewClinic.PASSWORD.toCharArray());
            BackupMaker maker = new BackupMaker(held[0]);
            maker.create(admin, folder.resolve("copy.zip"), Progress.none());
            UUID before = held[0].database().node().epoch();
            FxToolkit.setupFixture(() -> desktop.enter(admin));
            await(() -> !shows(stage, "#signInScreen") && !desktop.isBusy());
            maker.restore(admin, NewClinic.PASSWORD.toCharArray(), folder.resolve("copy.zip"));
            await(() -> shows(stage, "#newsSignInButton"));
            FxToolkit.setupFixture(() -> ((Button) stage.getScene().lookup("#newsSignInButton"))
                    .fire());
            await(() -> shows(stage, "#signInScreen"));
            assertThat(held[0].database().node().epoch()).isNotEqualTo(before);
            assertThat(desktop.context().signIn().signIn("admin", NewClinic.PASSWORD.toCharArray())).isNotNull();
        } finally {
            FxToolkit.setupFixture(desktop::close);
            FxToolkit.cleanupStages();
        }
    }

    private static boolean shows(Stage stage, String selector) {
        Node found = stage.getScene() == null ? null : stage.getScene().lookup(selector);
        return found != null && found.isVisible();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }
}
