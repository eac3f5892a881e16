package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Welcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of the region is fetched in parts, and offered only when it is whole, ours and newer. */
class ProgramUpdatesTest {
    @TempDir
    private Path folder;
    private final TestHub hub = new TestHub(new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0)));
    private final PublicKey region = NodeKeys.signPublic(hub.signPublic());
    private ProgramUpdates updates;
    private byte[] program;

    @BeforeEach
    void offerAProgram() throws IOException {
        updates = new ProgramUpdates(folder.resolve("updates"), "0.1.0-SNAPSHOT", "linux");
        program = new byte[2_500_000];
        new Random(5).nextBytes(program);
        hub.service().offerUpdate(Files.write(folder.resolve("ventanilla_0.2.0.deb"), program), "0.2.0", "linux");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void isOfferedWhenItIsWholeAndVerified() throws IOException {
        updates.fetch(new Line(99, false), region);
        assertThat(updates.offered(region)).hasValueSatisfying(offered -> {
            assertThat(offered.manifest().version()).isEqualTo("0.2.0");
            assertThat(offered.file()).hasBinaryContent(program);
        });
        Files.write(folder.resolve("updates/ventanilla_0.2.0.deb"), new byte[program.length]);
        assertThat(updates.offered(region)).isEmpty();
    }

    @Test
    void goesOnWhereTheLineWasCut() {
        updates.fetchIfPossible(new Line(1, false), region);
        assertThat(updates.offered(region)).isEmpty();
        Line second = new Line(99, false);
        updates.fetch(second, region);
        assertThat(second.parts).isEqualTo(2);
        assertThat(updates.offered(region)).isPresent();
    }

    @Test
    void aProgramThatWasTamperedWithIsThrownAway() {
        updates.fetchIfPossible(new Line(99, true), region);
        assertThat(updates.offered(region)).isEmpty();
        assertThat(folder.resolve("updates").toFile().list()).isNullOrEmpty();
    }

    @Test
    void anotherRegionsProgramIsNotOurs() {
        updates.fetch(new Line(99, false), NodeKeys.signPublic(TestHub.Keys.generate().sign()));
        assertThat(folder.resolve("updates")).doesNotExist();
    }

    @Test
    void nobodyGoesBackToAnOlderProgramOrToOneOfAnotherSystem() {
        new ProgramUpdates(folder.resolve("w"), "0.1.0", "windows").fetch(new Line(99, false), region);
        new ProgramUpdates(folder.resolve("n"), "0.2.0", "linux").fetch(new Line(99, false), region);
        assertThat(folder.resolve("w")).doesNotExist();
        assertThat(folder.resolve("n")).doesNotExist();
        assertThat(ProgramUpdates.compare("0.10.0", "0.9.9")).isPositive();
        assertThat(ProgramUpdates.compare("1.0.0-SNAPSHOT", "1.0.0")).isNegative();
    }

    @Test
    void comesOnAStickAndIsCheckedInTheSameWay() throws IOException {
        SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
        try (StoredUnit unit = new StoredUnit(TestStores.H2, hub, "UMF 1", false, clock)) {
            SyncService sync = unit.sync.keeping(updates);
            Path stick = folder.resolve("salida.vmensajero");
            Path answer = folder.resolve("respuesta.vmensajero");
            sync.exportTo(stick);
            new HubCourier(hub.service()).answer(stick, answer, true);
            sync.importFrom(answer);
            assertThat(sync.offeredUpdate()).hasValueSatisfying(
                    offered -> assertThat(offered.file()).hasBinaryContent(program));
        }
    }

    /** The network to the hub, which carries so many parts. */
    private final class Line implements HubLink {
        private final int most;
        private final boolean tampering;
        private int parts;

        Line(int most, boolean tampering) {
            this.most = most;
            this.tampering = tampering;
        }

        @Override
        public List<byte[]> updates() {
            return hub.service().updates();
        }

        @Override
        public byte[] updatePart(String sha256, int number) {
            if (parts >= most) {
                throw Problem.of("sync.link.cut");
            }
            parts++;
            byte[] part = hub.service().updatePart(sha256, number).orElseThrow();
            part[7] ^= (byte) (tampering ? 1 : 0);
            return part;
        }

        @Override
        public Welcome greet(Hello hello) {
            throw new AssertionError();
        }

        @Override
        public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
            throw new AssertionError();
        }

        @Override
        public mx.ventanilla.sync.wire.Comparison.Answer compare(mx.ventanilla.sync.wire.Comparison question) {
            throw new AssertionError();
        }

        @Override
        public byte[] loadManifest(UUID epoch) {
            throw new AssertionError();
        }

        @Override
        public byte[] loadPart(UUID snapshot, int number, int from, int most) {
            throw new AssertionError();
        }

        @Override
        public byte[] pull(UUID epoch, long after, int limit, long fence) {
            throw new AssertionError();
        }
    }
}
