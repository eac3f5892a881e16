package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportCommandTest {
    private static final int MEGABYTE = 1 << 20;
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

    @Test
    void whatIsNoRosterEndsWithASentenceAndTakesNobodyIn(@TempDir Path folder) throws IOException {
        Shell shell = new Shell(folder);
        shell.init();
        Files.createDirectory(folder.resolve("carpeta.csv"));
        Files.createFile(folder.resolve("vacio.csv"));
        Files.write(folder.resolve("nulos.csv"), new byte[MEGABYTE]);
        Files.writeString(folder.resolve("una-linea.csv"), "x".repeat(MEGABYTE));
        Files.writeString(folder.resolve("otras.csv"), "color,talla\nrojo,9\n", StandardCharsets.UTF_16);
        for (String file : List.of("carpeta.csv", "vacio.csv", "nulos.csv", "una-linea.csv", "otras.csv")) {
            Shell.Answer answer = shell.asAdmin("roster", "import", file);
            assertThat(answer.code()).as(file).isEqualTo(1);
            assertThat(answer.err()).as(file).isNotBlank().doesNotContain("Exception", "at mx.", "{");
            assertThat(folder.resolve(file.replace(".csv", "-rechazados.csv"))).doesNotExist();
        }
        assertThat(shell.onData("check").code()).isZero();
    }

    @Test
    void aRejectedRowIsToldWithTheFileThatSaysWhy(@TempDir Path folder) throws IOException {
        Shell shell = new Shell(folder);
        shell.init();
        List<String> lines = Files.readAllLines(Path.of(SAMPLE)).subList(0, 3);
        Files.writeString(folder.resolve("padron.csv"), String.join("\n", lines).replace("51029487793", "51029487794"));
        Shell.Answer answer = shell.asAdmin("roster", "import", "padron.csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Rechazadas: 2.", "padron-rechazados.csv");
        assertThat(folder.resolve("padron-rechazados.csv")).content().contains("51029487794");
    }
}
