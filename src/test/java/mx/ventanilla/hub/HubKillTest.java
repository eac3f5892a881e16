package mx.ventanilla.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mx.ventanilla.Launcher;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.RemoteUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.io.TempDir;

/** The hub's process ends at any moment while units talk to it: nothing that it has confirmed is lost. */
@Execution(ExecutionMode.CONCURRENT)
class HubKillTest {
    @TempDir
    private Path folder;

    @Test
    void aHubThatIsKilledTwiceWhileUnitsSyncLosesNothing() throws Exception {
        play(2, 4);
    }

    @Test
    @Tag("long")
    void aHubThatIsKilledFiftyTimesWhileTwentyUnitsSyncLosesNothing() throws Exception {
        play(Integer.getInteger("ventanilla.hub.kills", 50), 20);
    }

    private void play(int kills, int count) throws Exception {
        StoreLocation.SharedServer server = (StoreLocation.SharedServer) TestStores.POSTGRES.newLocation();
        Path data = folder.resolve("hub");
        HubFolder made = HubFolder.create(data, "OOAD Guanajuato", Clock.systemUTC());
        List<RemoteUnit> units = new ArrayList<>();
        try (HubDatabase database = HubDatabase.open(server.url(), "postgres", "postgres")) {
            HubService service = made.service(database, Clock.systemUTC());
            for (int n = 0; n < count; n++) {
                units.add(RemoteUnit.enrolled("UMF " + n, service, made.fingerprint()));
            }
            killed(kills, data, server, units);
            Set<UUID> held = new HashSet<>(database.read(handle -> handle.createQuery("""
                    select entity_id from record where entity = 'PATIENT'""").mapTo(UUID.class).list()));
            units.forEach(unit -> assertThat(unit.confirmed().stream().filter(id -> !held.contains(id))).as(unit.name())
                    .isEmpty());
            int confirmed = units.stream().mapToInt(unit -> unit.confirmed().size()).sum();
            System.out.println("hub kills: " + kills + ", confirmed: " + confirmed + ", held: " + held.size());
            assertThat(confirmed).isPositive();
            long twice = database.read(handle -> handle.createQuery("""
                    select count(*) from (select 1 from change_in group by change_id having count(*) > 1) d""")
                    .mapTo(Long.class).one());
            assertThat(twice).as("each change once").isZero();
        }
    }

    private void killed(int kills, Path data, StoreLocation.SharedServer server, List<RemoteUnit> units)
            throws Exception {
        SplittableRandom random = new SplittableRandom(kills);
        AtomicBoolean working = new AtomicBoolean(true);
        Serving hub = serve(data, server);
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            String[] url = {hub.url()};
            units.forEach(unit -> desks.execute(() -> unit.workAndTalk(() -> url[0], working)));
            try {
                for (int n = 0; n < kills; n++) {
                    TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1_500));
                    hub.process().destroyForcibly().waitFor();
                    hub = serve(data, server);
                    url[0] = hub.url();
                }
            } finally {
                working.set(false);
            }
        }
        try {
            String last = hub.url();
            units.forEach(unit -> unit.talkUntilComplete(last));
        } finally {
            hub.process().destroyForcibly().waitFor();
        }
    }

    private record Serving(Process process, String url) {}

    /** A process of its own, as the office runs it. */
    private Serving serve(Path data, StoreLocation.SharedServer server) throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, "postgres");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Launcher.class.getName(),
                "hub", "serve", "--data", data.toString(), "--db", server.url(), "--db-user", "postgres",
                "--db-password-file", password.toString(), "--listen", "127.0.0.1:0")
                .redirectErrorStream(true).start();
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null && Instant.now().isBefore(until); line = out.readLine()) {
            int at = line.indexOf("https://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> out.lines().forEach(said -> {}));
                return new Serving(process, line.substring(at).replace("/office", "").strip());
            }
        }
        throw Problem.of("hub.listen.failed", data.toString());
    }
}
