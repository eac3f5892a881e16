package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.sync.wire.Hello;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbered failure cases of stores, hubs and clocks that are not what they were. */
class FailureCasesOfRestoreTest extends FailureCases {
    @Test
    @DisplayName("F09 a clock that is wrong by years decides nothing")
    void f09() {
        share();
        one.skewClock(-1L << 40);
        two.skewClock(1L << 40);
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "slow");
        session(one, FaultyLink.Fault.NONE, 0).run();
        session(two, FaultyLink.Fault.NONE, 0).run();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "slower");
        session(one, FaultyLink.Fault.NONE, 0).run();
        assertThat(regional().path("phone").asText()).as("the later act, whatever its clock says")
                .isEqualTo("slower.0");
        assertThat(HUB.open("record where entity = 'CONFLICT'")).isEmpty();
    }

    @Test
    @DisplayName("F10 a store that is an older copy of itself begins a new epoch and gets its own changes back")
    void f10() {
        SimulatedUnit.Memory old = one.backUp();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        session(one, FaultyLink.Fault.NONE, 0).run();
        UUID epoch = one.position().epoch();
        one.restore(old);
        assertThat(session(one, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(one.position().epoch()).isNotEqualTo(epoch);
        assertThat(one.records().get("PATIENT " + PATIENT).state().path("phone").asText()).isEqualTo("b.0");
    }

    @Test
    @DisplayName("F11 of a disk that was cloned, the second to speak must enrol again")
    void f11() {
        session(one, FaultyLink.Fault.NONE, 0).run();
        SimulatedUnit clone = cloneOf(one, one);
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        session(one, FaultyLink.Fault.NONE, 0).run();
        clone.edit("PATIENT", List.of(PATIENT), List.of("phone"), "c");
        assertThat(session(clone, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.FORKED);
    }

    @Test
    @DisplayName("F12 F13 a hub put back to an old copy gets everything again, and what it had told others too")
    void f12() {
        share();
        HUB.backUp();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        session(one, FaultyLink.Fault.NONE, 0).run();
        session(two, FaultyLink.Fault.NONE, 0).run();
        HUB.restore();
        session(two, FaultyLink.Fault.NONE, 0).run();
        assertThat(regional().path("phone").asText()).as("offered back by the one who had been told").isEqualTo("b.0");
        session(one, FaultyLink.Fault.NONE, 0).run();
        assertThat(regional().path("phone").asText()).isEqualTo("b.0");
        assertThat(HUB.open("record where entity = 'CONFLICT'")).isEmpty();
    }

    @Test
    @DisplayName("F12 a node that invents a place or an epoch does not make the hub believe that it was restored")
    void f12Invented() {
        session(one, FaultyLink.Fault.NONE, 0).run();
        String before = hubEpoch();
        LogPosition at = one.position();
        for (Hello invented : List.of(
                hello(at, at.cursor() + 50, 77, at.hubEpoch()), hello(at, at.cursor() + 50, 0, at.hubEpoch()),
                hello(at, at.cursor(), at.salt() ^ 1, at.hubEpoch()),
                hello(at, at.cursor(), at.salt(), UUID.randomUUID()),
                hello(at, 0, 0, UUID.randomUUID()), hello(at, 3, 1L << 50, UUID.randomUUID()))) {
            HUB.service().greet(invented);
            assertThat(hubEpoch()).as(invented.toString()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("F12 a true proof of a forgotten epoch counts once, not each time that it is shown")
    void f12Once() {
        share();
        LogPosition proof = one.position();
        HUB.backUp();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        session(one, FaultyLink.Fault.NONE, 0).run();
        LogPosition later = one.position();
        HUB.restore();
        HUB.service().greet(hello(later, later.cursor(), later.salt(), later.hubEpoch()));
        String noticed = hubEpoch();
        assertThat(noticed).isNotEqualTo(String.valueOf(proof.hubEpoch()));
        HUB.service().greet(hello(later, later.cursor(), later.salt(), later.hubEpoch()));
        HUB.service().greet(hello(later, later.cursor(), later.salt(), later.hubEpoch()));
        assertThat(hubEpoch()).isEqualTo(noticed);
    }

    @Test
    @DisplayName("F24 a unit that was away for more than 400 days gets a load in parts, since its feed was pruned")
    void f24() {
        share();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "old news");
        session(one, FaultyLink.Fault.NONE, 0).run();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "newer");
        session(one, FaultyLink.Fault.NONE, 0).run();
        HUB.write(handle -> handle.createUpdate("update feed set made_at = ?")
                .bind(0, SimulatedRegion.CLOCK.instant().minus(java.time.Duration.ofDays(401))
                        .atOffset(java.time.ZoneOffset.UTC))
                .execute());
        assertThat(HUB.service().upkeep()).isPositive();
        two.edit("PATIENT", List.of(PATIENT), List.of("other_phone"), "meanwhile");
        assertThat(session(two, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(count("snapshot")).isEqualTo(1);
        assertThat(two.records().get("PATIENT " + PATIENT).state()).isEqualTo(regional());
        assertThat(regional().path("phone").asText()).isEqualTo("newer.0");
        assertThat(regional().path("other_phone").asText()).isEqualTo("meanwhile.0");
    }

    @Test
    @DisplayName("F40 a record that differs, is missing or is unknown to the region is found at night, healed and told")
    void f40() {
        share();
        UUID lostHere = new UUID(5, 5);
        UUID lostThere = new UUID(5, 6);
        one.edit("PATIENT", List.of(lostHere, lostThere), List.of("phone"), "x");
        session(one, FaultyLink.Fault.NONE, 0).run();
        assertThat(count("divergence")).as("healthy so far").isZero();
        one.corrupt("PATIENT", PATIENT, "remarks", "rotten");
        one.forget("PATIENT", lostHere);
        HUB.write(handle -> handle.execute("delete from record where entity_id = ?", lostThere));
        HUB.write(handle -> handle.execute("update node set last_digest = null"));
        Exchange night = session(one, FaultyLink.Fault.NONE, 0).run();
        assertThat(night.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(night.differing()).isEqualTo(3);
        assertThat(one.records().get("PATIENT " + PATIENT).state()).isEqualTo(regional());
        assertThat(one.holds("PATIENT", lostHere)).isTrue();
        assertThat(HUB.open("record")).contains("PATIENT " + lostThere);
        assertThat(count("divergence")).isPositive();
        assertThat(session(one, FaultyLink.Fault.NONE, 0).run().differing()).as("whole again").isZero();
    }

    @Test
    @DisplayName("F42 a replaced computer of the unit is given all that the unit had, and the old one nothing more")
    void f42() {
        session(one, FaultyLink.Fault.NONE, 0).run();
        SimulatedUnit replacement = new SimulatedUnit("U1");
        HUB.enrol(replacement.node, one.unitId, replacement.name, replacement.keys);
        HUB.service().revoke(one.node);
        assertThat(session(replacement, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(replacement.holds("PATIENT", PATIENT)).isTrue();
        replacement.edit("PATIENT", List.of(PATIENT), List.of("phone"), "new computer");
        session(replacement, FaultyLink.Fault.NONE, 0).run();
        assertThat(regional().path("phone").asText()).isEqualTo("new computer.0");
        assertThat(session(one, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.REVOKED);
    }
}
