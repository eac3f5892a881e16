package mx.ventanilla.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.LoadManifest;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a unit begins with, cut into numbered parts (sync.md F25). */
class FirstLoadTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    private static final UUID NODE = new UUID(1, 1);
    private static final UUID UNIT = new UUID(2, 2);
    private static final UUID EPOCH = new UUID(3, 3);
    private final TestHub hub = new TestHub(CLOCK);

    @BeforeEach
    void enrol() {
        hub.enrol(NODE, UNIT, "UMF 1", TestHub.Keys.generate());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    @DisplayName("F25 the first part holds the unit's set-up and today's agenda, so that it can work with it")
    void todayComesFirst() {
        record(new UUID(4, 1), "SHIFT", WireJson.object().put("unit_id", UNIT.toString()).put("code", "MORNING"));
        for (int n = 0; n < 50; n++) {
            patient(n);
        }
        visit(new UUID(6, 1), 7, "2027-03-05");
        visit(new UUID(6, 2), 8, "2027-03-04");
        Load load = load();
        assertThat(load.parts()).hasSizeGreaterThan(1);
        assertThat(load.lines(1)).hasSize(3);
        assertThat(String.join(" ", load.lines(1))).contains("SHIFT", new UUID(5, 7).toString(),
                new UUID(6, 1).toString()).doesNotContain(new UUID(6, 2).toString());
    }

    @Test
    @DisplayName("F25 no part is larger than 2 MiB, all of them together hold each record once")
    void partsAreSmall() {
        List<UUID> ids = new ArrayList<>();
        java.util.SplittableRandom random = new java.util.SplittableRandom(25);
        for (int n = 0; n < 12; n++) {
            byte[] noise = new byte[400_000];
            random.nextBytes(noise);
            ids.add(new UUID(5, n));
            record(new UUID(5, n), "PATIENT", WireJson.object().put("unit_id", UNIT.toString()).put("remarks",
                    java.util.HexFormat.of().formatHex(noise)));
        }
        Load load = load();
        assertThat(load.parts()).hasSizeGreaterThan(2).allMatch(part -> part.bytes() <= Snapshots.LARGEST_PART);
        List<String> lines = new ArrayList<>();
        load.parts().forEach(part -> lines.addAll(load.lines(part.number())));
        assertThat(lines).hasSize(12);
        ids.forEach(id -> assertThat(lines).filteredOn(line -> line.contains(id.toString())).hasSize(1));
    }

    @Test
    @DisplayName("F25 the same load is given again while it is fresh, and to nobody else")
    void isGivenAgain() {
        patient(1);
        Load load = load();
        assertThat(load().manifest()).isEqualTo(load.manifest());
        assertThatThrownBy(() -> hub.service().loadPart(new UUID(9, 9), load.manifest().snapshot(), 1))
                .isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("F25 any bytes of a part can be asked for")
    void slices() {
        byte[] content = {1, 2, 3, 4, 5};
        assertThat(ByteSlice.of(null, content).orElseThrow().bytes()).containsExactly(content);
        ByteSlice some = ByteSlice.of("bytes=1-2", content).orElseThrow();
        assertThat(some.bytes()).containsExactly(2, 3);
        assertThat(some.status()).isEqualTo(206);
        assertThat(some.range()).isEqualTo("bytes 1-2/5");
        assertThat(ByteSlice.of("bytes=3-", content).orElseThrow().bytes()).containsExactly(4, 5);
        assertThat(ByteSlice.of("bytes=3-99", content).orElseThrow().bytes()).containsExactly(4, 5);
        assertThat(ByteSlice.of("bytes=5-6", content)).isEmpty();
        assertThat(ByteSlice.of("bytes=3-2", content)).isEmpty();
        assertThat(ByteSlice.of("lines=1-2", content).orElseThrow().status()).isEqualTo(200);
    }

    private void patient(int n) {
        record(new UUID(5, n), "PATIENT",
                WireJson.object().put("unit_id", UNIT.toString()).put("given_names", "N" + n));
    }

    private void visit(UUID id, int patient, String day) {
        record(id, "VISIT", WireJson.object().put("unit_id", UNIT.toString()).put("visit_day", day).put("patient_id",
                new UUID(5, patient).toString()));
    }

    private void record(UUID id, String entity, ObjectNode state) {
        hub.write(handle -> handle.createUpdate("""
                insert into record (entity, entity_id, unit_id, rev, pos, state, changed_at)
                values (:entity, :id, :unit, '1-A-1', 1, :state, :now)""").bind("entity", entity).bind("id", id)
                .bind("unit", UNIT).bind("state", WireJson.text(state))
                .bind("now", CLOCK.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    private Load load() {
        SignedFile file = SignedFile.read(hub.service().loadManifest(NODE, EPOCH), FileKind.LOAD_MANIFEST,
                any -> NodeKeys.signPublic(hub.signPublic()));
        return new Load(WireJson.as(LoadManifest.class, file.header()), LoadManifest.partsOf(file));
    }

    private final class Load {
        private final LoadManifest manifest;
        private final List<LoadManifest.Part> parts;

        Load(LoadManifest manifest, List<LoadManifest.Part> parts) {
            this.manifest = manifest;
            this.parts = parts;
        }

        LoadManifest manifest() {
            return manifest;
        }

        List<LoadManifest.Part> parts() {
            return parts;
        }

        List<String> lines(int number) {
            return SignedFile.read(hub.service().loadPart(NODE, manifest.snapshot(), number), FileKind.LOAD_PART,
                    any -> NodeKeys.signPublic(hub.signPublic())).lines();
        }
    }
}
