package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Journey;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.db.Row;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.LoopbackHub;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The numbered failure cases that need a real store or a real hub. */
@Execution(ExecutionMode.CONCURRENT)
class FailureCasesOfStoresTest {
    @TempDir
    private Path folder;
    private StoredClinic clinic;
    private LoopbackHub hub;
    private LoopbackUnit unit;

    @BeforeEach
    void open() {
        clinic = new StoredClinic(TestStores.H2, 1, 15, 4);
        hub = new LoopbackHub(folder, clinic.clock);
        unit = new LoopbackUnit(clinic, hub, "UMF 1");
    }

    @AfterEach
    void close() {
        hub.close();
        clinic.close();
    }

    @Test
    @DisplayName("F01 what breaks between a record and its log row leaves neither")
    void f01() {
        long rows = count("change_log");
        assertThatThrownBy(() -> clinic.database.write(Actor.system(clinic.database.node().deviceId()), transaction -> {
            transaction.insert(Entity.CLOSED_DAY, Row.of(new UUID(1, 1)).with("unit_id", clinic.unitId)
                    .with("closed_on", StoredClinic.FRIDAY).with("kind", "HOLIDAY").with("name", "x")
                    .with("active", true));
            throw new IllegalStateException("the process ends here");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(count("change_log")).isEqualTo(rows);
        assertThat(count("closed_day")).isZero();
        assertThat(LogVerifier.verify(clinic.database)).isEmpty();
    }

    @Test
    @DisplayName("F19 no migration changes a record behind the log")
    void f19() throws IOException {
        Pattern behind = Pattern.compile("(?im)^\\s*(update|insert\\s+into|delete\\s+from|merge\\s+into)\\s+(\\w+)");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/mx/ventanilla/db/migration"))) {
            for (Path file : files.toList()) {
                assertThat(behind.matcher(Files.readString(file)).results().map(found -> found.group(2)).toList())
                        .as(file.toString())
                        .allMatch(
                                table -> Stream.of(Entity.values()).noneMatch(entity -> entity.table().equals(table)));
            }
        }
        assertThat(RecordCheck.verify(clinic.database)).isEmpty();
    }

    @Test
    @DisplayName("F25 a new computer of the unit takes its first load in parts, and goes on where it was cut")
    void f25() {
        UUID patient = clinic.patient("Jacinta", "Robles", 1, "M");
        unit.sync.run();
        try (StoredClinic fresh = new StoredClinic(TestStores.POSTGRES, 1, 15, 4)) {
            LoopbackUnit second = new LoopbackUnit(fresh, hub, "UMF 1");
            longFeed();
            Exchange exchange = second.sync.run();
            assertThat(exchange.outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(hub.database("select count(*) from snapshot")).isEqualTo(1);
            assertThat(names(fresh, patient)).containsExactly("Jacinta");
            assertThat(second.log.position().cursor()).isPositive();
            assertThat(LogVerifier.verify(fresh.database)).isEmpty();
            assertThat(second.sync.run().received()).as("nothing comes twice").isZero();
        }
    }

    @Test
    @DisplayName("F25 the first load comes on a stick too")
    void f25Stick() {
        UUID patient = clinic.patient("Jacinta", "Robles", 1, "M");
        unit.sync.run();
        try (StoredClinic fresh = new StoredClinic(TestStores.H2, 1, 15, 4)) {
            LoopbackUnit second = new LoopbackUnit(fresh, hub, "UMF 1");
            longFeed();
            second.sync.exportTo(folder.resolve("out.vto"));
            new HubCourier(hub.service).answer(folder.resolve("out.vto"), folder.resolve("in.vti"));
            second.sync.importFrom(folder.resolve("in.vti"));
            assertThat(names(fresh, patient)).containsExactly("Jacinta");
            assertThat(second.log.position().cursor()).isPositive();
            second.sync.importFrom(folder.resolve("in.vti"));
            assertThat(second.sync.run().outcome()).as("and the network goes on from there")
                    .isEqualTo(Outcome.COMPLETE);
        }
    }

    @Test
    @DisplayName("F25 bytes of a part that have arrived are kept, slice by slice, until the part is in the store")
    void f25Kept() {
        UUID snapshot = new UUID(2, 5);
        byte[] part = new byte[FirstLoad.SLICE * 2 + 100];
        new java.util.SplittableRandom(25).nextBytes(part);
        for (int length : List.of(FirstLoad.SLICE, FirstLoad.SLICE * 2, part.length)) {
            unit.log.keepLoad(new LoadProgress(snapshot, 3, java.util.Arrays.copyOf(part, length)));
            assertThat(unit.log.loadProgress(snapshot).partial()).hasSize(length);
        }
        assertThat(unit.log.loadProgress(snapshot).partial()).isEqualTo(part);
        assertThat(unit.log.loadProgress(snapshot).done()).isEqualTo(3);
        assertThat(unit.log.loadProgress(new UUID(9, 9)).done()).as("of another load").isZero();
        unit.log.keepLoad(new LoadProgress(snapshot, 4, new byte[0]));
        assertThat(unit.log.loadProgress(snapshot).partial()).isEmpty();
    }

    @Test
    @DisplayName("F26 F27 what has no parent yet waits, what cannot be is put aside, and the page is taken")
    void f27() {
        unit.sync.run();
        UUID patient = new UUID(5, 1);
        WireItem child = new WireItem("COVERAGE", new UUID(5, 2), "1-X-1",
                WireJson.object().put("patient_id", patient.toString()).put("entitled", true));
        WireItem broken = new WireItem("PATIENT", new UUID(5, 3), "1-X-2", WireJson.object().put("birth_date", "ayer"));
        page(List.of(child, broken));
        assertThat(count("coverage")).isZero();
        assertThat(count("sync_waiting where reason = 'PARENT'")).isEqualTo(1);
        assertThat(count("quarantine where state = 'OPEN'")).isEqualTo(1);
        page(List.of(new WireItem("PATIENT", patient, "1-X-3",
                WireJson.object().put("given_names", "Ana").put("first_surname", "Luna").put("curp_unverified", false)
                        .put("unit_id", clinic.unitId.toString()).put("needs_interpreter", false)
                        .put("identified", true).put("alive", true))));
        assertThat(count("coverage")).as("it followed its parent").isEqualTo(1);
    }

    @Test
    @DisplayName("F31 a hub that cannot write says so and when to come again; the unit loses nothing")
    void f31() {
        clinic.patient("Jacinta", "Robles", 1, "M");
        hub.harm("alter table change_in rename to change_in_full");
        assertThatThrownBy(unit.sync::run).isInstanceOfSatisfying(Problem.class,
                problem -> {
                    assertThat(problem.key()).isEqualTo("sync.hub.busy");
                    assertThat(HttpLink.askedToWait(problem)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(30));
                });
        assertThat(unit.sync.state().sent()).isZero();
        hub.harm("alter table change_in_full rename to change_in");
        assertThat(unit.sync.run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(hub.service.status().records()).containsEntry("PATIENT", 1L);
    }

    @Test
    @DisplayName("F36 what a revoked computer had not sent can still be brought, sealed, and only when the office says so")
    void f36() {
        unit.sync.run();
        clinic.patient("Jacinta", "Robles", 1, "M");
        hub.service.revoke(unit.log.position().node());
        unit.sync.exportTo(folder.resolve("last.vto"));
        HubCourier courier = new HubCourier(hub.service);
        assertThatThrownBy(() -> courier.answer(folder.resolve("last.vto"), folder.resolve("in.vti")))
                .isInstanceOf(Problem.class);
        assertThat(courier.rescue(folder.resolve("last.vto")).files()).isPositive();
        assertThat(hub.service.status().records()).containsEntry("PATIENT", 1L);
        assertThat(unit.sync.run().outcome()).as("it stays revoked").isEqualTo(Outcome.REVOKED);
        assertThat(unit.sync.state().standing()).isEqualTo("REVOKED");
    }

    @Test
    @DisplayName("F41 nothing of the log goes while the region has not said that it is in its backup")
    void f41() {
        clinic.patient("Jacinta", "Robles", 1, "M");
        unit.sync.run();
        clinic.clock.advance(Duration.ofDays(120));
        unit.sync.run();
        assertThat(count("node where anchor_seq > 0")).isZero();
        assertThat(count("change_log where seq = 1")).isEqualTo(1);
        assertThat(LogVerifier.verify(clinic.database)).isEmpty();
    }

    @Test
    @DisplayName("F41 what is old and in the region's backup goes, the anchor carries the verification and the session")
    void f41Pruned() {
        UUID patient = clinic.patient("Jacinta", "Robles", 1, "M");
        unit.sync.run();
        hub.service.backupBegins();
        clinic.patient("Ofelia", "Luna", 1, "M");
        assertThat(hub.service.backupDone()).isEqualTo(1);
        unit.sync.run();
        long inBackup = number("select backed_up_seq from node");
        long all = unit.log.position().lastSeq();
        assertThat(inBackup).isPositive().isLessThan(all);
        assertThat(number("select anchor_seq from node")).as("nothing is old").isZero();
        clinic.clock.advance(Duration.ofDays(91));
        clinic.patient("Berta", "Soto", 1, "M");
        assertThat(unit.sync.run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(number("select anchor_seq from node")).isEqualTo(inBackup);
        assertThat(number("select min(seq) from change_log")).isEqualTo(inBackup + 1);
        assertThat(LogVerifier.verify(clinic.database)).isEmpty();
        assertThat(RecordCheck.verify(clinic.database)).isEmpty();
        assertThat(names(clinic, patient)).containsExactly("Jacinta");
        Journey journey = clinic.database.read(handle -> Journey.of(handle, Entity.PATIENT, patient));
        assertThat(journey).isEqualTo(Journey.CONFIRMED);
        clinic.patient("Elia", "Vega", 1, "M");
        assertThat(unit.sync.run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(hub.service.status().records()).containsEntry("PATIENT", 4L);
    }

    @Test
    @DisplayName("F41 a unit that has nothing but its stick lets go of its log too")
    void f41ByStick() {
        clinic.patient("Jacinta", "Robles", 1, "M");
        byStick("1");
        hub.service.backupBegins();
        hub.service.backupDone();
        clinic.patient("Ofelia", "Luna", 1, "M");
        byStick("2");
        long inBackup = number("select backed_up_seq from node");
        assertThat(inBackup).isPositive();
        assertThat(number("select anchor_seq from node")).as("nothing is old").isZero();
        clinic.clock.advance(Duration.ofDays(91));
        clinic.patient("Berta", "Soto", 1, "M");
        byStick("3");
        assertThat(number("select anchor_seq from node")).isEqualTo(inBackup);
        assertThat(number("select min(seq) from change_log")).isEqualTo(inBackup + 1);
        assertThat(LogVerifier.verify(clinic.database)).isEmpty();
        assertThat(hub.service.status().records()).containsEntry("PATIENT", 3L);
        assertThat(unit.sync.state().nights().getFirst().sent()).as("the report says what went").isPositive();
    }

    private void byStick(String name) {
        Path out = folder.resolve(name + ".vto");
        Path back = folder.resolve(name + ".vti");
        unit.sync.exportTo(out);
        new HubCourier(hub.service).answer(out, back);
        unit.sync.importFrom(back);
    }

    @Test
    @DisplayName("F09 a computer whose clock is more than five minutes off the region's says so, and syncs all the same")
    void f09() {
        assertThat(afterATalkWithAClockOff(Duration.ofMinutes(4)).reason()).isNull();
        Night late = afterATalkWithAClockOff(Duration.ofMinutes(-6));
        assertThat(late.reason()).isEqualTo(Exchange.CLOCK_WRONG);
        assertThat(late.complete()).isTrue();
    }

    private Night afterATalkWithAClockOff(Duration off) {
        try (StoredClinic other = new StoredClinic(TestStores.H2, 1, 15, 4);
                LoopbackHub region = new LoopbackHub(folder, Clock.offset(other.clock, off))) {
            LoopbackUnit late = new LoopbackUnit(other, region, "UMF 1");
            late.sync.run();
            return late.sync.state().nights().getFirst();
        }
    }

    @Test
    @DisplayName("F41 F10 a store whose log was let go of begins a new epoch where the region and it agree")
    void f41Restored() {
        clinic.patient("Jacinta", "Robles", 1, "M");
        unit.sync.run();
        hub.service.backupBegins();
        hub.service.backupDone();
        clinic.patient("Ofelia", "Luna", 1, "M");
        unit.sync.run();
        clinic.clock.advance(Duration.ofDays(91));
        unit.sync.run();
        assertThat(number("select anchor_seq from node")).isPositive();
        unit.log.beginEpoch();
        clinic.patient("Berta", "Soto", 1, "M");
        assertThat(unit.sync.run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(hub.service.status().records()).containsEntry("PATIENT", 3L);
        assertThat(hub.database("select count(*) from record where entity = 'CONFLICT'")).isZero();
        assertThat(LogVerifier.verify(clinic.database)).isEmpty();
    }

    private long number(String query) {
        return clinic.database.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private void page(List<WireItem> items) {
        LogPosition at = unit.log.position();
        unit.log.apply(new ItemsHeader(hub.service.identity().id(), at.hubEpoch(), at.node(), at.epoch(), at.cursor(),
                at.cursor() + items.size(), 7, at.lastSeq(), false, clinic.clock.instant()), items);
    }

    /** As if more had happened than a feed is for. */
    private void longFeed() {
        hub.harm("update node set feed_floor = next_feed - 1 where next_feed > 1");
    }

    private static List<String> names(StoredClinic at, UUID patient) {
        return at.database.read(handle -> handle.createQuery("select given_names from patient where id = ?")
                .bind(0, patient).mapTo(String.class).list());
    }

    private long count(String what) {
        return clinic.database.read(handle -> handle.createQuery("select count(*) from " + what).mapTo(Long.class)
                .one());
    }
}
