package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void makesAVerifiedBackupAndRefusesToOverwriteIt() {
        AppPaths paths = new AppPaths(folder.resolve("data"));
        try (OpenStore store = OpenStore.tryOpenOrCreate(paths, NewClinic.CLOCK).orElseThrow()) {
            new FirstSetup(store.database()).run(new NewUnit("UMF 1", UnitType.UMF, null, 2, 20),
                    new NewUser("admin", "Iván Quiroz", Role.ADMIN, null), NewClinic.PASSWORD.toCharArray());
            Session admin = store.context().signIn().signIn("admin", NewClinic.PASSWORD.toCharArray());
            BackupMaker maker = new BackupMaker(store);
            BackupViewModel model = new BackupViewModel((file, progress) -> maker.create(admin, file, progress),
                    new InlineTaskRunner(),
                    NewClinic.CLOCK, folder);
            assertThat(model.fileProperty().get()).endsWith("ventanilla-2026-11-24-0942.zip");
            model.create();
            assertThat(model.shareProperty().get()).isEqualTo(1);
            assertThat(Files.exists(Objects.requireNonNull(model.reportProperty().get()).file())).isTrue();
            model.create();
            assertThat(model.problemProperty().get()).extracting(Problem::key).isEqualTo("backup.exists");
        }
    }
}
