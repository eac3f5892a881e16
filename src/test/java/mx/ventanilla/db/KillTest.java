package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.TemporaryFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.io.TempDir;

@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final Pattern SAVED = Pattern.compile("saved (\\S+) (\\d+)\\.");

    @TempDir
    Path folder;

    private final Map<UUID, Integer> acknowledged = new HashMap<>();

    @Test
    void noAcknowledgedActionIsLostWhenTheProgramIsKilled() throws Exception {
        kill(20);
    }

    @Tag("long")
    @Test
    void noAcknowledgedActionIsLostInTwoHundredKills() throws Exception {
        kill(200);
    }

    private void kill(int times) throws Exception {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        Path home = Files.createDirectory(folder.resolve("home"));
        StoreSecrets secrets = StoreSecrets.generate();
        KilledDesk.vault(home).keep(secrets);
        NewNode node = new NewNode(Ids.next(), UUID.randomUUID().toString());
        Database.create(KilledDesk.location(home), secrets, Clock.systemUTC(), node).close();
        for (int i = 0; i < times; i++) {
            workAndKill(home, random);
            assertThat(faults(home)).as("seed %d, kill %d", seed, i).isEmpty();
        }
        assertThat(acknowledged).hasSizeGreaterThan(times);
    }

    private void workAndKill(Path home, SplittableRandom random) throws IOException, InterruptedException {
        Path answers = Files.createTempFile(folder, "answers", ".txt");
        Process desk = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                KilledDesk.class.getName(), home.toString(), Long.toString(random.nextLong()))
                .redirectOutput(answers.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        long enough = random.nextLong(6_000);
        while (Files.size(answers) < enough && desk.isAlive()) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(desk.isAlive()).as("the desk works until it is killed").isTrue();
        LockSupport.parkNanos(random.nextInt(10_000_000));
        desk.destroyForcibly().waitFor();
        Files.readAllLines(answers).forEach(this::note);
    }

    private void note(String line) {
        Matcher saved = SAVED.matcher(line);
        if (saved.matches()) {
            acknowledged.merge(UUID.fromString(saved.group(1)), Integer.valueOf(saved.group(2)), Math::max);
        }
    }

    /** Checks a copy, so that the next process finds what the killed one left; two hundred of them fill any disk. */
    private List<String> faults(Path home) throws IOException {
        try (TemporaryFolder copy = new TemporaryFolder(folder, "copy")) {
            for (String name : List.of("store.mv.db", "secrets")) {
                Files.copy(home.resolve(name), copy.path().resolve(name));
            }
            try (Database database = KilledDesk.open(copy.path())) {
                return StoreFaults.of(database, acknowledged);
            }
        }
    }
}
