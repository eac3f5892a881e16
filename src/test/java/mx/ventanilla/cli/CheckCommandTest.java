package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.db.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;
    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        shell.init();
    }

    @Test
    void aHealthyStorePasses() {
        Shell.Answer answer = shell.onData("check");
        assertThat(answer.out()).startsWith("Todo está bien: ");
        assertThat(answer.code()).isZero();
        assertThat(shell.onData("check", "--json").out()).startsWith("{\"ok\":true,\"rows\":")
                .endsWith("\"faults\":[]}\n");
    }

    @Test
    void aRecordChangedBehindTheLogIsTold() {
        behindTheLog("update shift set rev = '9-XXXXX-1' where code = 'M'");
        Shell.Answer answer = shell.onData("check");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("Se encontró un problema:",
                "Registros y sus cambios: No coincide con su último cambio registrado (shift)");
    }

    @Test
    void anAlteredLogIsTold() {
        behindTheLog("update audit_log set user_id = '" + new UUID(1, 1) + "' where seq = 3");
        behindTheLog("update change_log set payload = '{}' where seq = 2");
        assertThat(shell.onData("check", "--json").out()).contains("\"ok\":false",
                "La tabla audit_log tiene una línea que no se sigue de la anterior: 3.",
                "La tabla change_log tiene una línea que no se sigue de la anterior: 2.");
    }

    private void behindTheLog(String sql) {
        try (StoreFolder held = StoreFolder.take(new AppPaths(folder.resolve("data")));
                Database database = held.open(Shell.CLOCK)) {
            database.writeUnlogged(handle -> assertThat(handle.execute(sql)).isEqualTo(1));
        }
    }
}
