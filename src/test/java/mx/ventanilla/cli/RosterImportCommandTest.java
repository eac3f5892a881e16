package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportCommandTest {
    private static final String SAMPLE = Path.of("assets/sample/padron_ejemplo.csv").toAbsolutePath().toString();

    @Test
    void theSampleRosterIsTakenOnceAndASecondTimeChangesNothing(@TempDir Path folder) {
        Shell shell = new Shell(folder);
        shell.init();
        Shell.Answer first = shell.asAdmin("roster", "import", SAMPLE, "--report", "rejected.csv", "--json");
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("\"ending\":\"complete\"", "\"accepted\":3000");
        assertThat(first.err()).contains("Importando: ").doesNotContain("Exception");
        Shell.Answer second = shell.asAdmin("roster", "import", SAMPLE, "--report", "rejected.csv");
        assertThat(second.out()).contains("Cambios: 0 (nuevos 0, actualizados 0).");
        assertThat(shell.onData("check").code()).isZero();
        assertThat(shell.asAdmin("roster", "import", "none.csv").err()).contains("No existe el archivo");
    }
}
