package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.hub.LoopbackHub;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A unit's day over a bad line, with TLS and real stores. */
@Execution(ExecutionMode.CONCURRENT)
class BadLineTest {
    private static final int MOST_ATTEMPTS = 40;
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"CUT_UP", "RESET_DOWN", "LOSSY", "GARBLED", "CAPTIVE"})
    @DisplayName("F38 over a bad line everything arrives, once")
    void everythingArrivesOnce(FaultProxy.Fault fault) throws IOException {
        play(fault, 1, 40);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    @DisplayName("F38 over each kind of bad line, fifty times, everything arrives, once")
    void everythingArrivesOnceFiftyTimes(FaultProxy.Fault fault) throws IOException {
        int rounds = Integer.getInteger("ventanilla.lines.rounds", 50);
        for (int seed = 1; seed <= rounds; seed++) {
            play(fault, seed, 120);
        }
        System.out.println("bad line: " + fault + " " + rounds + " rounds");
    }

    /** The line's own bytes, TLS and headers, both ways; a line that cuts costs what was on its way, each time. */
    @ParameterizedTest
    @EnumSource(names = {"LATENCY", "SLOW"})
    @DisplayName("F38 a line that loses nothing carries at most 1.3 bytes for each one that is told")
    void littleMorePassesThanIsTold(FaultProxy.Fault fault) throws IOException {
        try (StoredClinic clinic = new StoredClinic(TestStores.H2, 2, 15, 4);
                LoopbackHub hub = new LoopbackHub(folder, clinic.clock);
                FaultProxy line = new FaultProxy(hub.port(), fault, 1)) {
            LoopbackUnit unit = new LoopbackUnit(clinic, hub, "UMF 1");
            for (int n = 0; n < 3_000; n++) {
                clinic.patient("Paciente" + n, "Línea", 1, "M");
            }
            Exchange exchange = unit.exchange(line.url(), Duration.ofMinutes(1));
            assertThat(exchange.outcome()).isEqualTo(Outcome.COMPLETE);
            long told = exchange.bytesOut() + exchange.bytesIn();
            System.out.println("bad line: " + fault + " told " + told + ", passed " + line.bytes);
            assertThat(line.bytes.get()).isLessThanOrEqualTo(told * 13 / 10);
        }
    }

    private void play(FaultProxy.Fault fault, long seed, int patients) throws IOException {
        try (StoredClinic clinic = new StoredClinic(TestStores.H2, 2, 15, 4);
                LoopbackHub hub = new LoopbackHub(folder, clinic.clock);
                FaultProxy line = new FaultProxy(hub.port(), fault, seed)) {
            LoopbackUnit unit = new LoopbackUnit(clinic, hub, "UMF 1");
            List<UUID> ids = new ArrayList<>();
            for (int n = 0; n < patients; n++) {
                ids.add(clinic.patient("Paciente" + n, "Línea", 1, "M"));
            }
            Outcome outcome = Outcome.CUT;
            for (int attempt = 1; attempt <= MOST_ATTEMPTS && outcome != Outcome.COMPLETE; attempt++) {
                if (attempt == MOST_ATTEMPTS / 2) {
                    line.heal();
                }
                outcome = attempt(unit, line);
            }
            assertThat(outcome).isEqualTo(Outcome.COMPLETE);
            assertThat(hub.service.status().records()).containsEntry("PATIENT", (long) patients);
            long changes = hub.database(handleCount("change_in where entity = 'PATIENT'"));
            assertThat(changes).as("each once").isEqualTo(patients);
            assertThat(hub.database(handleCount("quarantine"))).isZero();
            assertThat(LogVerifier.verify(clinic.database)).isEmpty();
        }
    }

    private static Outcome attempt(LoopbackUnit unit, FaultProxy line) {
        try {
            return unit.talk(line.url(), Duration.ofSeconds(3));
        } catch (Problem cut) {
            assertThat(cut.key()).startsWith("sync.");
            return Outcome.CUT;
        }
    }

    private static String handleCount(String what) {
        return "select count(*) from " + what;
    }
}
