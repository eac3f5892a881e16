package mx.ventanilla.patient.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The importer against files that nobody would write: those saved from earlier runs each time, new ones in the long profile. */
class RosterFuzzTest {
    private static final Path CORPUS = Path.of("src/test/resources/mx/ventanilla/patient/roster/corpus");
    private static final Path SAMPLE = Path.of("assets/sample/padron_ejemplo.csv");
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);

    static Stream<Path> saved() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("saved")
    void whatWasFoundOnceIsStillTakenOrRefused(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        RosterFuzzTarget.fuzzerTestOneInput(content);
        assertThat(content).as("nothing else happens").isNotNull();
    }

    /** In a process of its own: the fuzzer instruments the program. What it finds stays in {@code target/fuzz}. */
    @Test
    @Tag("long")
    void noFileMakesTheImporterFail() throws IOException, InterruptedException {
        Path kept = Files.createDirectories(Path.of("target/fuzz/roster"));
        Path found = Files.createDirectories(kept.resolve("corpus"));
        Path log = kept.resolve("log.txt");
        seed(found);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx1g", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=America/Mexico_City", "-cp",
                System.getProperty("java.class.path"), Jazzer.class.getName(),
                "--target_class=" + RosterFuzzTarget.class.getName(),
                "--instrumentation_includes=mx.ventanilla.patient.**", "--custom_hook_excludes=**",
                "--reproducer_path=" + kept,
                "-artifact_prefix=" + kept + "/", "-max_total_time=" + SECONDS, "-max_len=8192", "-timeout=30",
                "-print_final_stats=1", found.toString()));
        Process fuzzer = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(fuzzer.waitFor(SECONDS + 240, TimeUnit.SECONDS)).as("it ends in time").isTrue();
            assertThat(fuzzer.exitValue()).as("see %s", log.toAbsolutePath()).isZero();
            assertThat(Files.readString(log)).as("see %s", log.toAbsolutePath())
                    .contains("stat::number_of_executed_units");
        } finally {
            fuzzer.destroyForcibly();
        }
    }

    private static void seed(Path corpus) throws IOException {
        List<String> sample = Files.readAllLines(SAMPLE).subList(0, 4);
        Files.write(corpus.resolve("sample"), sample);
        Files.writeString(corpus.resolve("row"), Rows.headings() + "\n" + Rows.line(Map.of()) + "\n");
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.toList()) {
                Files.write(corpus.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
            }
        }
        SplittableRandom random = new SplittableRandom(20261130);
        for (int i = 0; i < 20; i++) {
            Files.write(corpus.resolve("garbage-" + i), Garbage.file(random));
        }
    }
}
