package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.ventanilla.support.CutMode;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.WatchedDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of durability can see: a program, or an H2, that breaks its promise loses rows under them. */
@Tag("long")
class H2CanaryTest {
    private static final PowerCuts.Rhythm BUSY = new PowerCuts.Rhythm(12, Duration.ZERO, 40, 0, false);
    private static final String PINNED = "h2-2.4.240.jar";
    /** Brought by the profile {@code long}; the program never runs on it. */
    private static final Path LATER = Path.of("target/canary/h2-2.5.252.jar");
    private static final int SECONDS = 70;

    @TempDir
    Path folder;

    @Test
    void aProgramThatForgetsToForceLosesAcknowledgedActions() throws Exception {
        WatchedDriver.install();
        long seed = new SplittableRandom().nextLong();
        PowerCuts cuts = new PowerCuts(folder, CutMode.LOST, seed, PowerCutDisk::leaveCheckpointsOut);
        while (cuts.checked() < 20) {
            cuts.round(BUSY, 8);
        }
        assertThat(cuts.faults()).as("seed %d", seed).anyMatch(fault -> fault.startsWith("lost"));
    }

    @Test
    void thePinnedH2LosesNothingWhenItIsKilledAfterAMinuteOfWork() throws Exception {
        String classPath = System.getProperty("java.class.path");
        assertThat(classPath).contains(PINNED);
        for (int i = 0; i < 3; i++) {
            assertThat(faultsAfterAKill(classPath)).isEmpty();
        }
    }

    @Test
    void aLaterH2LosesAcknowledgedActionsWhenItIsKilledAfterAMinuteOfWork() throws Exception {
        assertThat(LATER).isRegularFile();
        String classPath = System.getProperty("java.class.path").replaceAll("[^" + File.pathSeparator + "]*" + PINNED,
                LATER.toAbsolutePath().toString());
        assertThat(classPath).doesNotContain(PINNED);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < 6 && faults.isEmpty(); i++) {
            faults.addAll(faultsAfterAKill(classPath));
        }
        assertThat(faults).isNotEmpty();
    }

    private List<String> faultsAfterAKill(String classPath) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(folder, "home");
        Path answers = Files.createTempFile(folder, "answers", ".txt");
        Process desk = start(classPath, answers, home.toString());
        while (Files.size(answers) == 0 && desk.isAlive()) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(desk.waitFor(SECONDS, TimeUnit.SECONDS)).as("it works until it is killed").isFalse();
        desk.destroyForcibly().waitFor();
        Path found = Files.createTempFile(folder, "found", ".txt");
        start(classPath, found, home.toString(), answers.toString()).waitFor();
        List<String> lines = Files.readAllLines(found);
        assertThat(lines).isNotEmpty();
        assertThat(lines.getLast()).matches("examined \\d{3,}");
        return lines.stream().filter(line -> line.startsWith("fault")).toList();
    }

    private static Process start(String classPath, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, LastingDesk.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
