package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Journey;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes from a unit to its region and from there to whom; what stays; and how one unit's last work gets out. */
@Execution(ExecutionMode.CONCURRENT)
class WhatTravelsTest {
    @TempDir
    private Path folder;
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final TestHub hub = new TestHub(clock);
    private final StoredUnit one = new StoredUnit(TestStores.H2, hub, "UMF 1 San Miguel", false, clock);
    private final StoredUnit two = new StoredUnit(TestStores.H2, hub, "UMF 17 Soria", false, clock);

    @AfterEach
    void close() {
        one.close();
        two.close();
        hub.close();
    }

    @Test
    void theTableSaysOfEveryKindOfRecordHowFarItGoes() {
        Map<Reach, List<Entity>> table = Stream.of(Entity.values())
                .collect(java.util.stream.Collectors.groupingBy(Reach::of));
        assertThat(table.get(Reach.NOWHERE)).contains(Entity.CREDENTIAL, Entity.SIGNING_CODE, Entity.USER_ACCOUNT,
                Entity.SETTING, Entity.DEVICE, Entity.ARCO_REQUEST, Entity.REFERRAL_STATUS, Entity.REFERRAL_TEMPLATE,
                Entity.DIAGNOSIS_USE, Entity.FOLIO_COUNTER);
        assertThat(table.get(Reach.OWN_UNIT)).contains(Entity.VISIT, Entity.VISIT_EVENT, Entity.SHIFT_CLOSE,
                Entity.HOSPITAL, Entity.ROUTING, Entity.CLOSED_DAY, Entity.STAFF, Entity.CONTACT_ATTEMPT);
        assertThat(table.get(Reach.HOLDERS)).containsExactlyInAnyOrder(Entity.PATIENT, Entity.COVERAGE,
                Entity.CONFLICT, Entity.AWAY_VISIT, Entity.REFERRAL, Entity.REFERRAL_DOCUMENT, Entity.REFERRAL_EVENT);
        assertThat(table.get(Reach.EVERYONE)).containsExactly(Entity.MEDICAL_UNIT);
        for (Entity entity : table.get(Reach.NOWHERE)) {
            assertThat(Travelling.columns(entity)).as(entity.name()).isEmpty();
        }
    }

    @Test
    void aForeignPatientsVisitIsToldToTheirOwnUnitAndNoOtherVisitIs() {
        UUID foreign = two.patient("Ofelia", "Robles");
        two.talk();
        hub.write(handle -> handle.execute("insert into holder (entity_id, node_id) values (?, ?)", foreign,
                one.node()));
        two.write(Entity.PATIENT, foreign, "remarks", "una nota");
        two.talk();
        one.talk();
        UUID own = one.patient("Esther", "Quintana");
        UUID service = Ids.next();
        one.insert(Entity.SERVICE, Row.of(service).with("unit_id", one.unitId).with("code", "URG")
                .with("name", "Urgencias").with("slot_minutes", 15).with("walk_in_quota", 0).with("sort_order", 1)
                .with("active", true));
        one.insert(Entity.VISIT, visit(own, service, false));
        one.insert(Entity.VISIT, visit(foreign, service, true));
        assertThat(new AwayVisits(one.database).run()).isOne();
        assertThat(new AwayVisits(one.database).run()).isZero();
        one.talk();
        two.talk();
        assertThat(two.count("away_visit where unit_name = 'UMF 1 San Miguel' and state = 'ATTENDED'")).isOne();
        assertThat(two.count("away_visit")).isOne();
        assertThat(two.count("visit")).isZero();
        assertThat(hub.service().status().quarantined()).isZero();
    }

    /** sync.md F35, F36. */
    @Test
    void aRevokedUnitIsToldSoAndItsLastWorkIsTakenInFromAStick() {
        one.talk();
        hub.service().revoke(one.node());
        UUID last = one.patient("Jacinta", "Robles");
        assertThat(one.talk().outcome()).isEqualTo(Outcome.REVOKED);
        Path stick = folder.resolve("salida.vmensajero");
        assertThat(one.sync.exportTo(stick)).isPositive();
        HubCourier courier = new HubCourier(hub.service());
        Path answer = folder.resolve("respuesta.vmensajero");
        assertThatThrownBy(() -> courier.answer(stick, answer)).isInstanceOf(Problem.class)
                .hasMessageContaining("sync.courier.FORGED");
        assertThat(courier.rescue(stick).result()).isEqualTo(PushAnswer.Result.ACCEPTED);
        assertThat(isInRegion(last)).isTrue();
    }

    /** sync.md F42. */
    @Test
    void aReplacedComputersLogEndsByItsOwnWordAndOnlyWhenAllIsTold() {
        UUID last = one.patient("Jacinta", "Robles");
        HubLink line = new EndingLine(one.node());
        one.sync.end(line, one.sync.partner().orElseThrow());
        assertThat(one.sync.state().standing()).isEqualTo("ENDED");
        assertThat(isInRegion(last)).isTrue();
        assertThat(one.talk().outcome()).isEqualTo(Outcome.REVOKED);
    }

    @Test
    @DisplayName("F42 a log ends on a stick too, once the answer is back, and the same stick again gets the same answer")
    void aLogEndsOnAStick() {
        UUID last = one.patient("Jacinta", "Robles");
        Path stick = folder.resolve("salida.vmensajero");
        Path answer = folder.resolve("respuesta.vmensajero");
        assertThatThrownBy(() -> one.sync.endOnStick(one.session(Role.RECEPTIONIST), stick))
                .isInstanceOf(Problem.class);
        one.sync.endOnStick(one.session(Role.ADMIN), stick);
        assertThat(one.sync.state().standing()).as("not before the region has said so").isEqualTo("ENROLLED");
        HubCourier courier = new HubCourier(hub.service());
        assertThat(courier.answer(stick, answer).result()).isEqualTo(PushAnswer.Result.ACCEPTED);
        assertThat(courier.answer(stick, answer).result()).isEqualTo(PushAnswer.Result.ACCEPTED);
        one.sync.importFrom(answer);
        assertThat(one.sync.state().standing()).isEqualTo("ENDED");
        assertThat(isInRegion(last)).isTrue();
        assertThat(one.talk().outcome()).isEqualTo(Outcome.REVOKED);
    }

    @Test
    @DisplayName("F42 a stick whose end is not the end any more ends nothing")
    void anEndThatIsNotTheLastWordEndsNothing() {
        one.patient("Jacinta", "Robles");
        Path stick = folder.resolve("salida.vmensajero");
        Path answer = folder.resolve("respuesta.vmensajero");
        one.sync.endOnStick(one.session(Role.ADMIN), stick);
        one.patient("Ofelia", "Luna");
        one.talk();
        HubCourier courier = new HubCourier(hub.service());
        assertThat(courier.answer(stick, answer).result()).isEqualTo(PushAnswer.Result.GAP);
        one.sync.importFrom(answer);
        assertThat(one.sync.state().standing()).isEqualTo("ENROLLED");
        assertThat(one.talk().outcome()).isEqualTo(Outcome.COMPLETE);
    }

    /** The network, with the end of a log. */
    private final class EndingLine implements HubLink {
        private final UUID node;
        private final HubLink plain;

        EndingLine(UUID node) {
            this.node = node;
            this.plain = new FaultyLink(hub.service(), node, FaultyLink.Fault.NONE, 0);
        }

        @Override
        public boolean end(byte[] file) {
            return hub.service().end(node, file);
        }

        @Override
        public mx.ventanilla.sync.wire.Welcome greet(mx.ventanilla.sync.wire.Hello hello) {
            return plain.greet(hello);
        }

        @Override
        public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
            return plain.push(cut, epoch, fence);
        }

        @Override
        public mx.ventanilla.sync.wire.Comparison.Answer compare(mx.ventanilla.sync.wire.Comparison question) {
            return plain.compare(question);
        }

        @Override
        public byte[] loadManifest(UUID epoch) {
            return plain.loadManifest(epoch);
        }

        @Override
        public byte[] loadPart(UUID snapshot, int number, int from, int most) {
            return plain.loadPart(snapshot, number, from, most);
        }

        @Override
        public byte[] pull(UUID epoch, long after, int limit, long fence) {
            return plain.pull(epoch, after, limit, fence);
        }
    }

    @Test
    void eachRecordTellsHowFarItHasCome() {
        UUID patient = one.patient("Esther", "Quintana");
        assertThat(journey(one, patient)).isEqualTo(Journey.SAVED_HERE);
        one.talk();
        assertThat(journey(one, patient)).isEqualTo(Journey.CONFIRMED);
        one.write(Entity.PATIENT, patient, "phone", "4155550187");
        assertThat(journey(one, patient)).isEqualTo(Journey.SAVED_HERE);
        hub.write(handle -> handle.execute("insert into holder (entity_id, node_id) values (?, ?)", patient,
                two.node()));
        one.talk();
        two.talk();
        assertThat(journey(two, patient)).isEqualTo(Journey.FROM_REGION);
        assertThat(one.sync.state().unsent()).isZero();
    }

    @Test
    void whatASessionHasConfirmedIsToldToTheScreens() throws InterruptedException {
        UUID patient = one.patient("Esther", "Quintana");
        Path stick = folder.resolve("salida.vmensajero");
        Path answer = folder.resolve("respuesta.vmensajero");
        one.sync.exportTo(stick);
        new HubCourier(hub.service()).answer(stick, answer);
        CountDownLatch told = new CountDownLatch(1);
        one.database.changes().subscribe(news -> {
            if (news.idsOf(Entity.PATIENT).contains(patient) && journey(one, patient) == Journey.CONFIRMED) {
                told.countDown();
            }
        });
        one.sync.importFrom(answer);
        assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private boolean isInRegion(UUID record) {
        long count = hub.read(handle -> handle.createQuery("select count(*) from record where entity_id = ?")
                .bind(0, record).mapTo(Long.class).one());
        return count == 1;
    }

    private static Journey journey(StoredUnit unit, UUID patient) {
        return unit.database.read(handle -> Journey.of(handle, Entity.PATIENT, patient));
    }

    private Row visit(UUID patient, UUID service, boolean foreign) {
        return Row.of(Ids.next()).with("patient_id", patient).with("unit_id", one.unitId).with("service_id", service)
                .with("visit_day", LocalDate.of(2027, 3, 5)).with("slot_minutes", 15).with("kind", "URGENT")
                .with("visit_type", "FIRST").with("state", "ATTENDED").with("priority", 1)
                .with("requested_at", clock.instant()).with("foreign_unit", foreign);
    }
}
