package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.core.AppPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program as a process: a start ends in a window or in a sentence. */
class StartTest {
    @TempDir
    Path folder;

    @Test
    void withAScreenThatDoesNotAnswerItSaysSoAndEnds() throws Exception {
        ProcessBuilder start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), "mx.ventanilla.Launcher",
                "--data", folder.resolve("data").toString());
        start.environment().put("DISPLAY", ":987");
        start.environment().remove("WAYLAND_DISPLAY");
        assertThat(endOf(start)).contains("«:987» no responde");
        assertThat(Files.readString(folder.resolve("data/logs/ventanilla.log"))).contains("no window");
    }

    @Test
    void onDataThatCannotBeOpenedItSaysWhyAndEnds() throws Exception {
        AppPaths paths = new AppPaths(folder.resolve("data"));
        try (OpenStore made = OpenStore.tryOpenOrCreate(paths, NewClinic.CLOCK).orElseThrow()) {
            assertThat(made.hasStore()).isTrue();
        }
        Files.writeString(paths.storeFile(), "no es un archivo de datos".repeat(999));
        Path password = Files.writeString(folder.resolve("password"), NewClinic.PASSWORD);
        String said = endOf(SelfProcess.of(List.of("rehearse", "--start-only", "--data", paths.data().toString(),
                "--user", "admin", "--password-file", password.toString())));
        assertThat(said).contains("datos").endsWith(".\n").doesNotContain("Exception", "referencia", "search");
    }

    private String endOf(ProcessBuilder start) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            return Files.readString(said);
        } finally {
            process.destroyForcibly();
        }
    }
}
