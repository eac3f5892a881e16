package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.Launcher;
import mx.ventanilla.app.FirstSetup;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.db.Row;
import mx.ventanilla.hub.HubDatabase;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.LoopbackHub;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program's own processes, {@code hub serve} and {@code sync run}, with a bad line between them. */
class RealProcessesTest {
    private static final String NAME = "UMF 1 San Miguel";
    @TempDir
    private Path folder;

    @Test
    @DisplayName("F38 the unit's process and the hub's process come to an end over a line that is cut")
    void overALineThatIsCut() throws Exception {
        play(FaultProxy.Fault.CUT_UP, 1, 60, 6);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    @DisplayName("F38 the same over each kind of bad line")
    void overEachKindOfBadLine(FaultProxy.Fault fault) throws Exception {
        for (int seed = 1; seed <= Integer.getInteger("ventanilla.processes.rounds", 2); seed++) {
            play(fault, seed, 400, 8);
        }
    }

    /** @param attempts that are made; the line is good for the last ones */
    private void play(FaultProxy.Fault fault, long seed, int patients, int attempts) throws Exception {
        Path hubData = folder.resolve("hub" + seed);
        Path unitData = folder.resolve("unit" + seed);
        String code = prepareHub(hubData);
        Process hub = start("hub", "serve", "--data", hubData.toString(), "--listen", "127.0.0.1:0");
        try {
            int port = URI.create(addressOf(hub)).getPort();
            try (FaultProxy line = new FaultProxy(port, fault, seed)) {
                line.heal();
                prepareUnit(unitData, line.url(), code, patients);
                line.spoil();
                int exit = 1;
                for (int attempt = 1; attempt <= attempts && exit != 0; attempt++) {
                    if (attempt > attempts / 2) {
                        line.heal();
                    }
                    exit = run("sync", "run", "--data", unitData.toString());
                }
                assertThat(exit).as("the last session is complete").isZero();
            }
            assertThat(metrics(port)).contains("ventanilla_records{entity=\"PATIENT\"} " + patients + "\n",
                    "ventanilla_quarantine_open 0\n", "ventanilla_conflicts_open 0\n");
        } finally {
            hub.destroy();
            hub.waitFor(30, TimeUnit.SECONDS);
            hub.destroyForcibly().waitFor();
        }
        assertThat(twice(hubData)).as("each change once").isZero();
        try (StoreFolder held = StoreFolder.take(new AppPaths(unitData));
                Database database = held.open(Clock.systemUTC())) {
            assertThat(LogVerifier.verify(database)).isEmpty();
            LogPosition at = new StoredLog(database).position();
            assertThat(at.acked()).isEqualTo(at.lastSeq());
        }
    }

    /** Gives a code for one unit. */
    private static String prepareHub(Path data) {
        HubFolder made = HubFolder.create(data, "OOAD Guanajuato", Clock.systemUTC());
        try (HubDatabase database = made.database(null, "", "")) {
            return made.service(database, Clock.systemUTC()).enrol(NAME).text();
        }
    }

    private static long twice(Path data) {
        HubFolder made = HubFolder.open(data);
        try (HubDatabase database = made.database(null, "", "")) {
            return LoopbackHub.count(database, """
                    (select 1 from change_in group by change_id having count(*) > 1) d""");
        }
    }

    private static void prepareUnit(Path data, String url, String code, int patients) throws IOException {
        Clock clock = Clock.systemUTC();
        try (StoreFolder held = StoreFolder.take(new AppPaths(data)); Database database = held.openOrCreate(clock)) {
            new FirstSetup(database).run(new NewUnit(NAME, UnitType.UMF, null, 4, NewUnit.USUAL_AFTERNOON_END),
                    new NewUser("admin", "Administración", Role.ADMIN, null), "una contraseña larga".toCharArray());
            UUID unit = id(database, "select id from medical_unit where is_local = true");
            List<Row> rows = new ArrayList<>();
            for (int n = 0; n < patients; n++) {
                rows.add(Row.of(Ids.next()).with("curp_unverified", false).with("given_names", "Paciente " + n)
                        .with("first_surname", "Línea").with("unit_id", unit).with("needs_interpreter", false)
                        .with("identified", true).with("alive", true));
            }
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                transaction.insertAll(Entity.PATIENT, rows);
                return 0;
            });
            SyncService sync = new SyncService(database, UnitKeys.of(held.secrets()),
                    Files.readString(held.paths().incarnation()), clock);
            sync.enrolment().enrol(new Session(id(database, "select id from user_account"), "admin", "Administración",
                    Role.ADMIN, null, database.node().deviceId()), url, code);
        }
    }

    private static UUID id(Database database, String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(UUID.class).first());
    }

    private static int run(String... arguments) throws Exception {
        Process process = start(arguments);
        process.inputReader().lines().forEach(said -> {});
        return process.waitFor();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** As the hub tells where it listens; what it says afterwards is passed over. */
    private static String addressOf(Process hub) throws IOException {
        BufferedReader out = hub.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("https://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> out.lines().forEach(said -> {}));
                return line.substring(at).strip();
            }
        }
        throw new AssertionError("the hub ended");
    }

    private static String metrics(int port) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(LoopbackHub.trusting()).build()) {
            return client.send(HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
