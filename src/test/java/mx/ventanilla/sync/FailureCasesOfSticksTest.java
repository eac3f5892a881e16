package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been forgotten on one side is found out and put right by sticks alone, without a network ever. */
class FailureCasesOfSticksTest {
    private static final String HOSPITAL = "{\"entity\":\"HOSPITAL\",\"name\":\"HGZ 4 Celaya\",\"unit_type\":\"HGZ\","
            + "\"place\":\"Celaya\"}";
    @TempDir
    private Path folder;
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final TestHub hub = new TestHub(clock);
    private int sticks;

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    @DisplayName("F12 a hub put back to an old copy is told by stick what it has forgotten")
    void f12() {
        try (StoredUnit unit = new StoredUnit(TestStores.H2, hub, "UMF 1", false, clock)) {
            unit.patient("Jacinta", "Robles");
            assertThat(byStick(unit)).isEqualTo(Result.ACCEPTED);
            hub.backUp();
            UUID forgotten = unit.patient("Ofelia", "Luna");
            assertThat(byStick(unit)).isEqualTo(Result.ACCEPTED);
            hub.restore();
            unit.patient("Berta", "Soto");
            assertThat(byStick(unit)).as("something before it is missing").isEqualTo(Result.GAP);
            assertThat(unit.sync.state().sent()).isLessThan(unit.sync.state().saved());
            assertThat(byStick(unit)).isEqualTo(Result.ACCEPTED);
            assertThat(hub.service().status().records()).containsEntry("PATIENT", 3L);
            assertThat(isInRegion(forgotten)).isTrue();
            assertThat(unit.sync.state().sent()).isEqualTo(unit.sync.state().saved());
        }
    }

    @Test
    @DisplayName("F13 a hub put back to before what it had handed down gets it back from a stick")
    void f13() {
        try (StoredUnit unit = new StoredUnit(TestStores.H2, hub, "UMF 1", false, clock)) {
            byStick(unit);
            hub.backUp();
            hub.service().publish(List.of(HOSPITAL), null);
            byStick(unit);
            assertThat(unit.count("hospital")).isOne();
            hub.restore();
            assertThat(hub.service().status().records()).doesNotContainKey("HOSPITAL");
            byStick(unit);
            assertThat(byStick(unit)).isEqualTo(Result.ACCEPTED);
            assertThat(hub.service().status().records()).containsEntry("HOSPITAL", 1L);
            assertThat(unit.count("hospital")).isOne();
            hub.service().publish(List.of(HOSPITAL.replace("HGZ 4", "HGZ 3")), null);
            byStick(unit);
            assertThat(unit.count("hospital")).as("and what comes after it arrives").isEqualTo(2);
            assertThat(LogVerifier.verify(unit.database)).isEmpty();
        }
    }

    @Test
    @DisplayName("F10 a store that is an older copy of itself hears so from the answer, and gets its own changes back")
    void f10() {
        try (TestHub quick = TestHub.quick(SimulatedRegion.CLOCK)) {
            SimulatedRegion region = new SimulatedRegion(quick);
            SimulatedUnit unit = region.units.getFirst();
            region.keep(0);
            region.edit(0, 0, List.of("phone"));
            UUID epoch = unit.position().epoch();
            exchange(region, 0);
            String written = phone(unit);
            region.restore(0, 0, false);
            assertThat(phone(unit)).isNotEqualTo(written);
            exchange(region, 1);
            assertThat(unit.position().epoch()).isNotEqualTo(epoch);
            exchange(region, 2);
            assertThat(phone(unit)).isEqualTo(written);
            region.verify();
        }
    }

    @Test
    @DisplayName("F03 F10 an old stick, and its answer when the network has gone on, are no sign of an older copy")
    void anOldStick() {
        try (TestHub quick = TestHub.quick(SimulatedRegion.CLOCK)) {
            SimulatedRegion region = new SimulatedRegion(quick);
            SimulatedUnit unit = region.units.getFirst();
            region.edit(0, 0, List.of("phone"));
            region.writeLetter(0);
            region.edit(0, 0, List.of("street"));
            region.sync(0, FaultyLink.Fault.NONE, 0);
            LogPosition at = unit.position();
            region.answerLetter(0, 0);
            region.takeAnswer(0, 0);
            assertThat(unit.position().epoch()).isEqualTo(at.epoch());
            assertThat(unit.position().acked()).isEqualTo(at.acked());
            assertThat(unit.position().cursor()).isGreaterThanOrEqualTo(at.cursor());
            region.verify();
        }
    }

    private static void exchange(SimulatedRegion region, int number) {
        region.writeLetter(0);
        region.answerLetter(0, number);
        region.takeAnswer(0, number);
    }

    private static String phone(SimulatedUnit unit) {
        ObjectNode state = unit.records().entrySet().stream().filter(it -> it.getKey().startsWith("PATIENT"))
                .map(it -> it.getValue().state()).findFirst().orElse(WireJson.object());
        return state.path("phone").asText();
    }

    private boolean isInRegion(UUID id) {
        return hub.read(handle -> handle.createQuery("select count(*) from record where entity_id = ?").bind(0, id)
                .mapTo(Integer.class).one()) == 1;
    }

    private Result byStick(StoredUnit unit) {
        Path out = folder.resolve("out" + ++sticks);
        Path back = folder.resolve("back" + sticks);
        unit.sync.exportTo(out);
        new HubCourier(hub.service()).answer(out, back);
        return unit.sync.importFrom(back);
    }
}
