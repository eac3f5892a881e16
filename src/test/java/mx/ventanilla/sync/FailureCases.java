package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.sync.wire.ChangesHeader;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireFault.Reason;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A hub in memory and two units, for the numbered failure cases of the design. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the hub of the failure cases")
abstract class FailureCases {
    static final UUID PATIENT = new UUID(7, 7);
    static final TestHub HUB = new TestHub(SimulatedRegion.CLOCK);
    SimulatedUnit one = new SimulatedUnit("U1");
    SimulatedUnit two = new SimulatedUnit("U2");

    @BeforeEach
    void twoUnits() {
        HUB.clear();
        one = entered("U1");
        two = entered("U2");
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "a");
    }

    void register(SimulatedUnit unit, UUID id, String given, String surname, String birth,
            @org.jspecify.annotations.Nullable String curp) {
        ObjectNode payload = WireJson.object().put("given_names", given).put("first_surname", surname)
                .put("birth_date", birth).put("nss", "12345678903").put("unit_id", unit.unitId.toString());
        if (curp != null) {
            payload.put("curp", curp);
        }
        if (unit == one) {
            session(one, FaultyLink.Fault.NONE, 0).run();
        }
        push(change(unit, unit.position().lastSeq() + 1, "PATIENT", id, "I", null, payload));
    }

    /** A file with one change that the unit has not in its memory. */
    static byte[] change(SimulatedUnit unit, long seq, String entity, UUID id, String op,
            @org.jspecify.annotations.Nullable String base, ObjectNode payload) {
        WireChange change = new WireChange(seq, UUID.randomUUID(), entity, id, op, base,
                (base == null ? 1 : 50) + "-" + unit.name + "-" + UUID.randomUUID().toString().replace("-", ""), seq,
                UUID.randomUUID(), 1, payload);
        LogPosition at = unit.position();
        ChangesHeader header = new ChangesHeader(at.node(), at.epoch(), seq, seq, unit.hashAt(seq - 1), "ab" + seq, 0,
                "",
                1, 0, HUB.identity().id(), SimulatedRegion.CLOCK.instant());
        return SignedFile.write(FileKind.CHANGES, WireJson.of(header), List.of(WireJson.text(change)), unit.keys.own());
    }

    static Hello hello(LogPosition at, long cursor, long salt, @org.jspecify.annotations.Nullable UUID epoch) {
        return new Hello(at.node(), at.epoch(), 1, at.lastSeq(), at.hash(), cursor, salt, epoch, at.receipt(), 0, null);
    }

    static String hubEpoch() {
        return HUB.read(handle -> handle.createQuery("select hub_epoch from hub").mapTo(String.class).one());
    }

    static SimulatedUnit entered(String name) {
        SimulatedUnit unit = new SimulatedUnit(name);
        HUB.enrol(unit.node, unit.unitId, unit.name, unit.keys);
        return unit;
    }

    /** Both units hold the patient. */
    void share() {
        session(one, FaultyLink.Fault.NONE, 0).run();
        HUB.write(handle -> handle.execute("insert into holder (entity_id, node_id) values (?, ?)", PATIENT, two.node));
        one.edit("PATIENT", List.of(PATIENT), List.of("remarks"), "shared");
        session(one, FaultyLink.Fault.NONE, 0).run();
        session(two, FaultyLink.Fault.NONE, 0).run();
    }

    /** A unit with the identity and the keys of one and the memory of a past that began the same. */
    static SimulatedUnit cloneOf(SimulatedUnit original, SimulatedUnit memory) {
        SimulatedUnit clone = new SimulatedUnit(original.name, original.keys);
        clone.restore(memory.backUp());
        clone.node = original.node;
        if (memory != original) {
            clone.edit("PATIENT", List.of(PATIENT), List.of("phone"), "other");
            clone.shareEpoch(original.position().epoch());
        }
        return clone;
    }

    static SyncSession session(SimulatedUnit unit, FaultyLink.Fault fault, int at) {
        return new SyncSession(unit, new FaultyLink(HUB.service(), unit.node, fault, at), unit.keys.own(),
                HUB.identity().id(), HUB.signPublic(), SimulatedRegion.CLOCK);
    }

    static Welcome greet(SimulatedUnit unit) {
        LogPosition at = unit.position();
        return HUB.service().greet(new Hello(at.node(), at.epoch(), 1, at.lastSeq(), at.hash(), at.cursor(), at.salt(),
                at.hubEpoch(), at.receipt(), 0, null));
    }

    static byte[] cut(SimulatedUnit unit, long after) {
        return new BatchCutter(unit, unit.keys.own(), HUB.identity().id(), SimulatedRegion.CLOCK)
                .cut(after, 500, false).orElseThrow().file();
    }

    static PushAnswer push(byte[] file) {
        return HUB.service().push(null, file, 0);
    }

    ObjectNode headerOf(byte[] file) {
        ObjectNode header = SignedFile.read(file, any -> mx.ventanilla.sync.wire.NodeKeys.signPublic(one.keys.sign()))
                .header();
        WireJson.as(ChangesHeader.class, header);
        return header;
    }

    static ObjectNode regional() {
        String state = HUB.read(handle -> handle.createQuery("select state from record where entity_id = ?")
                .bind(0, PATIENT).mapTo(String.class).one());
        return WireJson.object(state);
    }

    static int count(String table) {
        return HUB.read(handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
    }

    static void assertFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WireFault.class,
                fault -> assertThat(fault.reason()).isEqualTo(reason));
    }
}
