package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A referral goes to the hospital that it names, and the hospital's steps come back; nobody else sees any of it. */
@Execution(ExecutionMode.CONCURRENT)
class AddressedReferralTest {
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final TestHub hub = new TestHub(clock);
    private final StoredUnit unit = new StoredUnit(TestStores.H2, hub, "UMF 1 San Miguel", false, clock);
    private final StoredUnit stranger = new StoredUnit(TestStores.H2, hub, "UMF 17 Soria", false, clock);

    @AfterEach
    void close() {
        unit.close();
        stranger.close();
        hub.close();
    }

    @Test
    void goesToTheHospitalAndItsAnswerComesBack() {
        try (StoredUnit hospital = new StoredUnit(TestStores.POSTGRES, hub, "HGZ 4 Celaya", true, clock)) {
            hospital.talk();
            UUID referral = refer("HGZ No. 4", hospital.unitId);
            assertThat(unit.talk().outcome()).isEqualTo(Outcome.COMPLETE);
            Exchange taken = hospital.talk();
            assertThat(taken.outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(taken.quarantined()).isZero();
            assertThat(taken.received()).isGreaterThanOrEqualTo(3);
            assertThat(hospital.value(Entity.REFERRAL, referral, "patient_name")).isEqualTo("Quintana, Esther");
            assertThat(hospital.count("referral_document")).isOne();
            assertThat(hospital.count("referral_event")).isOne();
            assertThat(hospital.sync.aside(hospital.session(mx.ventanilla.security.Role.ADMIN))).isEmpty();

            UUID answer = Ids.next();
            hospital.insert(Entity.REFERRAL_DOCUMENT, document(answer, referral, "ANSWER"));
            hospital.insert(Entity.REFERRAL_EVENT, event(referral, "ACCEPTED", hospital)
                    .with("appointment_on", LocalDate.of(2027, 4, 2)).with("appointment_at", LocalTime.of(10, 0)));
            hospital.talk();
            unit.talk();
            stranger.talk();
            assertThat(unit.count("referral_event where step = 'ACCEPTED' and unit_name = 'HGZ 4 Celaya'")).isOne();
            assertThat(unit.value(Entity.REFERRAL_DOCUMENT, answer, "kind")).isEqualTo("ANSWER");
            assertThat(stranger.count("referral")).isZero();
            assertThat(stranger.count("referral_event")).isZero();
            assertThat(hub.service().status().quarantined()).isZero();
        }
    }

    @Test
    void waitsForAHospitalThatJoinsLaterAndIsFoundByItsName() {
        UUID referral = refer("Hgz 4  Celaya", null);
        unit.talk();
        try (StoredUnit hospital = new StoredUnit(TestStores.H2, hub, "HGZ 4 Celaya", true, clock)) {
            hospital.talk();
            hospital.talk();
            assertThat(hospital.value(Entity.REFERRAL, referral, "specialty")).isEqualTo("Cardiología");
            assertThat(hospital.count("referral_event")).isOne();
        }
    }

    @Test
    @DisplayName("F43 answers that cross with each other and with the cancelling reach both sides, and none is lost")
    void answersAndACancellingThatCrossAreKnownToBoth() {
        try (StoredUnit hospital = new StoredUnit(TestStores.H2, hub, "HGZ 4 Celaya", true, clock)) {
            hospital.talk();
            UUID referral = refer("HGZ 4 Celaya", hospital.unitId);
            unit.talk();
            hospital.talk();
            unit.insert(Entity.REFERRAL_EVENT, event(referral, "CANCELLED", unit));
            hospital.insert(Entity.REFERRAL_EVENT, event(referral, "ACCEPTED", hospital));
            hospital.insert(Entity.REFERRAL_EVENT, event(referral, "RETURNED", hospital));
            for (int round = 0; round < 2; round++) {
                unit.talk();
                hospital.talk();
            }
            for (StoredUnit side : List.of(unit, hospital)) {
                assertThat(side.count("referral_event where referral_id = '" + referral + "'")).as(side.name)
                        .isEqualTo(4);
                assertThat(side.count("conflict")).as(side.name).isZero();
            }
            assertThat(hub.service().status().quarantined()).isZero();
        }
    }

    @Test
    void aStrangerCannotWriteIntoIt() {
        UUID referral = refer("HGZ 4 Celaya", null);
        unit.talk();
        stranger.insert(Entity.REFERRAL, referral(referral, stranger, "HGZ 4 Celaya", null));
        stranger.insert(Entity.REFERRAL_EVENT, event(referral, "CANCELLED", stranger));
        stranger.talk();
        unit.talk();
        assertThat(unit.count("referral_event where step = 'CANCELLED'")).isZero();
        assertThat(hub.service().status().quarantined()).isPositive();
    }

    private UUID refer(String hospitalName, @org.jspecify.annotations.Nullable UUID hospitalUnit) {
        UUID id = Ids.next();
        UUID listed = Ids.next();
        unit.insert(Entity.HOSPITAL, Row.of(listed).with("name", hospitalName).with("unit_type", "HGZ")
                .with("unit_id", hospitalUnit).with("active", true));
        unit.insert(Entity.REFERRAL, referral(id, unit, hospitalName, listed));
        unit.insert(Entity.REFERRAL_DOCUMENT, document(Ids.next(), id, "REQUEST"));
        unit.insert(Entity.REFERRAL_EVENT, event(id, "SIGNED", unit));
        return id;
    }

    private Row referral(UUID id, StoredUnit by, String hospitalName,
            @org.jspecify.annotations.Nullable UUID listed) {
        return Row.of(id).with("folio", "F-" + by.name).with("origin_unit_id", by.unitId)
                .with("origin_name", by.name).with("author_id", Ids.next()).with("author_name", "Dra. Luna")
                .with("patient_id", Ids.next()).with("patient_name", "Quintana, Esther")
                .with("specialty", "Cardiología").with("hospital_id", listed).with("hospital_name", hospitalName)
                .with("priority", "ORDINARY").with("signed_at", clock.instant());
    }

    private Row document(UUID id, UUID referral, String kind) {
        return Row.of(id).with("referral_id", referral).with("kind", kind).with("content", "{}").with("digest", "d")
                .with("signature", "s").with("signed_by", Ids.next()).with("author_id", Ids.next())
                .with("author_name", "Dr. Soto").with("written_at", clock.instant());
    }

    private Row event(UUID referral, String step, StoredUnit by) {
        return Row.of(Ids.next()).with("referral_id", referral).with("step", step)
                .with("happened_at", clock.instant()).with("unit_id", by.unitId).with("unit_name", by.name)
                .with("user_id", Ids.next()).with("author_name", "Dr. Soto").with("source", "SYSTEM");
    }
}
