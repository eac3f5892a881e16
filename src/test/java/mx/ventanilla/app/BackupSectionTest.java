package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.BackupReport;
import mx.ventanilla.db.RestoreReport;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.Test;

class BackupSectionTest {
    private final AtomicReference<String> restored = new AtomicReference<>("");
    private final Messages messages = new Messages(Messages.SPANISH);

    @Test
    void makesABackupWithOneKey() {
        try (CssWarnings complaints = new CssWarnings()) {
            Screen screen = Screen.show(990, 720, this::open);
            screen.press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
            screen.await(() -> screen.lookup("#backupReport").query().isVisible());
            assertThat(screen.lookup("#backupReportLabel").queryAs(Label.class).getText()).contains("3,210");
            String folder = System.getProperty("ventanilla.pictures");
            if (folder != null) {
                screen.writeTo(Path.of(folder, "admin-backup.png"));
            }
            screen.close();
            assertThat(complaints.caught()).isEmpty();
        }
    }

    @Test
    void restoresOnlyAfterAQuestionThatAsksForThePassword() {
        try (CssWarnings complaints = new CssWarnings()) {
            Screen screen = Screen.show(990, 720, this::open);
            screen.press(KeyCode.ALT).type(KeyCode.T).release(KeyCode.ALT);
            assertThat(screen.lookup("#restoreQuestion").query().isVisible()).as("no file yet").isFalse();
            screen.write("/respaldos/ayer.zip").type(KeyCode.ENTER);
            screen.await(() -> screen.lookup("#restoreQuestion").query().isVisible());
            screen.type(KeyCode.ENTER);
            assertThat(restored.get()).isEmpty();
            String folder = System.getProperty("ventanilla.pictures");
            if (folder != null) {
                screen.writeTo(Path.of(folder, "admin-restore.png"));
            }
            screen.write("secreta").type(KeyCode.ENTER);
            screen.await(() -> restored.get().equals("secreta /respaldos/ayer.zip"));
            screen.close();
            assertThat(complaints.caught()).isEmpty();
        }
    }

    private Parent open() {
        FxTaskRunner tasks = new FxTaskRunner(new Toasts(messages), report -> {
            throw new AssertionError(report.details());
        }, NewClinic.CLOCK);
        BackupSection section = new BackupSection((file, progress) -> new BackupReport(file, 1_482_752, 3_210, 40),
                (password, file) -> {
                    restored.set(new String(password) + " " + file);
                    return new RestoreReport(null, UUID.randomUUID(), 3_210, 40);
                },
                new SectionKit(new ViewLoader(messages), tasks, new Toasts(messages), NewClinic.CLOCK));
        Parent root = section.open();
        new Shortcuts(root).setScreen(section.actions());
        return root;
    }
}
