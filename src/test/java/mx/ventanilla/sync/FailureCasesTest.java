package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.sync.wire.ChangesHeader;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireFault.Reason;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbered failure cases of the design, one by one. */
class FailureCasesTest {
    private static final UUID PATIENT = new UUID(7, 7);
    private static final TestHub HUB = new TestHub(SimulatedRegion.CLOCK);
    private SimulatedUnit one = new SimulatedUnit("U1");
    private SimulatedUnit two = new SimulatedUnit("U2");

    @AfterAll
    static void close() {
        HUB.close();
    }

    @BeforeEach
    void twoUnits() {
        HUB.clear();
        one = entered("U1");
        two = entered("U2");
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "a");
    }

    @Test
    @DisplayName("F02 the answer is lost: the same file is sent again and counted once")
    void f02() {
        assertThatThrownBy(() -> session(one, FaultyLink.Fault.ANSWER_LOST, 2).run());
        assertThat(one.position().acked()).isZero();
        assertThat(session(one, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(count("change_in")).isEqualTo(1);
        assertThat(one.position().acked()).as("and is known to be confirmed").isEqualTo(one.position().lastSeq());
    }

    @Test
    @DisplayName("F03 the same file twice is taken once; another one with the same numbers is a fork")
    void f03() {
        byte[] file = cut(one, 0);
        assertThat(push(file).result()).isEqualTo(Result.ACCEPTED);
        assertThat(push(file).result()).isEqualTo(Result.ACCEPTED);
        assertThat(count("change_in")).isEqualTo(1);
        SimulatedUnit clone = cloneOf(one, two);
        assertThat(push(cut(clone, 0)).result()).isEqualTo(Result.FORK);
    }

    @Test
    @DisplayName("F04 F14 F15 a file that begins after what the hub holds is refused with the number that is missing")
    void f04() {
        byte[] first = cut(one, 0);
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        byte[] second = cut(one, 1);
        assertThat(push(second)).isEqualTo(new PushAnswer(Result.GAP, 0, ""));
        push(first);
        assertThat(push(second).received()).isEqualTo(2);
    }

    @Test
    @DisplayName("F05 a file that overlaps what the hub holds, because it was cut elsewhere, brings only its new part")
    void f05() {
        push(cut(one, 0));
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        assertThat(push(cut(one, 0)).received()).isEqualTo(2);
        assertThat(count("change_in")).isEqualTo(2);
    }

    @Test
    @DisplayName("F06 F08 a cut or changed file is found out before anything is written")
    void f06() {
        byte[] file = cut(one, 0);
        for (int length = 0; length < file.length; length += 7) {
            byte[] shorter = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> push(shorter)).isInstanceOf(WireFault.class);
        }
        for (int at = 0; at < file.length; at += 5) {
            byte[] changed = file.clone();
            changed[at] ^= 16;
            assertThatThrownBy(() -> push(changed)).isInstanceOf(WireFault.class);
        }
        assertThat(count("change_in") + count("stream")).isZero();
    }

    @Test
    @DisplayName("F07 bytes after the end and a file that would swell beyond a hundredfold are refused")
    void f07() {
        byte[] file = cut(one, 0);
        assertFault(() -> push(Arrays.copyOf(file, file.length + 1)), Reason.DAMAGED);
        byte[] bomb = SignedFile.write(FileKind.CHANGES, headerOf(file), Collections.nCopies(300_000, " ".repeat(20)),
                one.keys.own());
        assertFault(() -> push(bomb), Reason.TOO_LARGE);
        assertFault(() -> push(new byte[SignedFile.MOST_BYTES + 1]), Reason.TOO_LARGE);
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
    @DisplayName("F16 one record twice in one file ends as its last change says")
    void f16() {
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "c");
        push(cut(one, 0));
        assertThat(regional().path("phone").asText()).isEqualTo("c.0");
    }

    @Test
    @DisplayName("F18 a unit of a later program is told so, and keeps what it has")
    void f18() {
        byte[] file = cut(one, 0);
        ObjectNode later = headerOf(file).put("schema", 999);
        byte[] newer = SignedFile.write(FileKind.CHANGES, later, List.of(), one.keys.own());
        assertThat(push(newer).result()).isEqualTo(Result.SCHEMA);
        assertThat(count("stream")).isZero();
    }

    @Test
    @DisplayName("F20 two units that change different things of a patient are merged, the same thing is shown to a person")
    void f20() {
        share();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone", "remarks"), "b");
        two.edit("PATIENT", List.of(PATIENT), List.of("other_phone", "remarks"), "c");
        session(one, FaultyLink.Fault.NONE, 0).run();
        Exchange second = session(two, FaultyLink.Fault.NONE, 0).run();
        assertThat(second.conflicts()).isEqualTo(1);
        assertThat(regional().path("phone").asText()).isEqualTo("b.0");
        assertThat(regional().path("other_phone").asText()).isEqualTo("c.0");
        assertThat(regional().path("remarks").asText()).as("nothing is overwritten").isEqualTo("b.0");
        assertThat(two.records().toString()).contains("local_payload", "remote_payload", "c.0", "b.0");
    }

    @Test
    @DisplayName("F26 a record that cannot be is put aside with its later changes, and the others go on")
    void f26() {
        UUID sound = new UUID(8, 8);
        one.edit("SETTING", List.of(new UUID(9, 9)), List.of("name"), "x");
        one.edit("PATIENT", List.of(sound), List.of("phone"), "d");
        Exchange exchange = session(one, FaultyLink.Fault.NONE, 0).run();
        assertThat(exchange.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(exchange.quarantined()).isEqualTo(1);
        assertThat(HUB.open("record")).contains("PATIENT " + sound).noneMatch(key -> key.startsWith("SETTING"));
    }

    @Test
    @DisplayName("F28 what is typed while a session goes on is not taken for confirmed")
    void f28() {
        session(one, FaultyLink.Fault.NONE, 0).run();
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        assertThat(one.position().acked()).isLessThan(one.position().lastSeq());
    }

    @Test
    @DisplayName("F29 of two sessions at once the older one is over")
    void f29() {
        Welcome first = greet(one);
        Welcome second = greet(one);
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(HUB.service().push(one.node, cut(one, 0), first.fence()).result()).isEqualTo(Result.STALE_SESSION);
        assertThat(HUB.service().push(one.node, cut(one, 0), second.fence()).result()).isEqualTo(Result.ACCEPTED);
    }

    @Test
    @DisplayName("F33 F34 a foreign or forged file is refused, whoever brings it")
    void f34() {
        byte[] file = cut(one, 0);
        assertFault(() -> HUB.service().push(two.node, file, 0), Reason.FORGED);
        byte[] forged = SignedFile.write(FileKind.CHANGES, headerOf(file), List.of(), two.keys.own());
        assertFault(() -> push(forged), Reason.FORGED);
        byte[] elsewhere = SignedFile.write(FileKind.CHANGES,
                headerOf(file).put("hub", UUID.randomUUID().toString()), List.of(), one.keys.own());
        assertFault(() -> push(elsewhere), Reason.FOREIGN);
    }

    @Test
    @DisplayName("F34 a unit that writes what is another's is not obeyed, and its owner is not harmed")
    void f34Own() {
        session(one, FaultyLink.Fault.NONE, 0).run();
        two.edit("PATIENT", List.of(PATIENT), List.of("phone"), "stolen");
        Exchange exchange = session(two, FaultyLink.Fault.NONE, 0).run();
        assertThat(exchange.quarantined()).isEqualTo(1);
        assertThat(regional().path("phone").asText()).isEqualTo("a.0");
    }

    @Test
    @DisplayName("F35 a stolen computer is told nothing and believed nothing")
    void f35() {
        HUB.service().revoke(one.node);
        assertThat(session(one, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(push(cut(one, 0)).result()).isEqualTo(Result.REVOKED);
    }

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
    @DisplayName("F17 what a later program has written and this one does not know is kept and given back")
    void f17() {
        share();
        ObjectNode payload = WireJson.object().put("phone", "4771234567").put("field_of_tomorrow", "kept");
        push(change(two, 1, "PATIENT", PATIENT, "U", two.records().get("PATIENT " + PATIENT).rev(), payload));
        one.edit("PATIENT", List.of(PATIENT), List.of("remarks"), "by the old program");
        session(one, FaultyLink.Fault.NONE, 0).run();
        assertThat(regional().path("field_of_tomorrow").asText()).isEqualTo("kept");
        assertThat(regional().path("remarks").asText()).isEqualTo("by the old program.0");
        assertThat(one.records().get("PATIENT " + PATIENT).state().path("field_of_tomorrow").asText())
                .isEqualTo("kept");
    }

    @Test
    @DisplayName("F21 one person registered by two units becomes a possible pair, and both records stay")
    void f21() {
        UUID other = new UUID(8, 1);
        register(one, new UUID(8, 0), "AURELIA", "RAMOS", "1950-02-03", "GARA500203MGTMRR08");
        register(two, other, "AURELIA", "RAMOS", "1950-02-03", "GARA500203MGTMRR08");
        assertThat(HUB.open("record where entity = 'PATIENT'")).contains("PATIENT " + new UUID(8, 0),
                "PATIENT " + other);
        String pair = HUB.read(handle -> handle.createQuery("select state from record where entity = 'CONFLICT'")
                .mapTo(String.class).one());
        assertThat(pair).contains("PAIR", other.toString());
    }

    @Test
    @DisplayName("F22 a number that is shared or mistyped joins nobody")
    void f22() {
        register(one, new UUID(8, 0), "AURELIA", "RAMOS", "1950-02-03", null);
        register(two, new UUID(8, 1), "BENITO", "LUNA", "1980-07-09", null);
        assertThat(HUB.open("record where entity = 'CONFLICT'")).isEmpty();
    }

    @Test
    @DisplayName("F23 leaving out against changing: the mark stays, nothing is deleted, and both are shown")
    void f23() {
        share();
        push(change(one, one.position().lastSeq() + 1, "PATIENT", PATIENT, "U",
                one.records().get("PATIENT " + PATIENT).rev(), WireJson.object().put("alive", false)));
        two.edit("PATIENT", List.of(PATIENT), List.of("phone"), "rings");
        session(two, FaultyLink.Fault.NONE, 0).run();
        assertThat(regional().path("alive").asBoolean(true)).isFalse();
        assertThat(regional().path("phone").asText()).isEqualTo("rings.0");
        assertThat(HUB.open("record where entity = 'PATIENT'")).hasSize(1);
    }

    @Test
    @DisplayName("F27 a child that comes before its parent is kept by the hub and follows the parent when it comes")
    void f27() {
        UUID coverage = new UUID(6, 6);
        push(cut(one, 0));
        push(change(one, 2, "COVERAGE", coverage, "I", null,
                WireJson.object().put("patient_id", new UUID(6, 1).toString()).put("kind", "x")));
        assertThat(HUB.open("record")).contains("COVERAGE " + coverage);
    }

    @Test
    @DisplayName("F37 a page of HTML in the hub's place changes nothing")
    void f37() {
        byte[] portal = "<!DOCTYPE html><html><body>Bienvenido</body></html>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HubLink captive = new HubLink() {
            @Override
            public Welcome greet(Hello hello) {
                return WireJson.as(Welcome.class, WireJson.object(portal));
            }

            @Override
            public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
                throw new AssertionError("nothing may be sent to it");
            }

            @Override
            public byte[] pull(UUID epoch, long after, int limit, long fence) {
                return portal;
            }

            @Override
            public Comparison.Answer compare(Comparison question) {
                throw new AssertionError("nor asked anything");
            }

            @Override
            public byte[] loadManifest(UUID epoch) {
                return portal;
            }

            @Override
            public byte[] loadPart(UUID snapshot, int number, int from, int most) {
                return portal;
            }
        };
        SyncSession session = new SyncSession(one, captive, one.keys.own(), HUB.identity().id(), HUB.signPublic(),
                SimulatedRegion.CLOCK);
        assertThat(session.run().outcome()).isEqualTo(Outcome.NOT_OUR_HUB);
        assertFault(() -> session.take(portal, one.position()), Reason.NOT_OURS);
        assertThat(one.position().acked()).isZero();
    }

    @Test
    @DisplayName("F38 with one message of three lost the day still arrives, once")
    void f38() {
        for (int n = 0; n < 30; n++) {
            one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "v" + n);
        }
        java.util.SplittableRandom random = new java.util.SplittableRandom(38);
        Outcome outcome = Outcome.CUT;
        for (int attempt = 0; attempt < 60 && outcome != Outcome.COMPLETE; attempt++) {
            try {
                outcome = session(one,
                        random.nextBoolean() ? FaultyLink.Fault.REQUEST_LOST : FaultyLink.Fault.ANSWER_LOST,
                        1 + random.nextInt(3)).run().outcome();
            } catch (mx.ventanilla.core.Problem lost) {
                assertThat(lost.key()).isEqualTo("sync.link.cut");
            }
        }
        assertThat(session(one, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(regional().path("phone").asText()).isEqualTo("v29.0");
        assertThat(count("change_in")).isEqualTo(31);
    }

    @Test
    @DisplayName("F39 after a hundred nights switched off one session brings all, both ways")
    void f39() {
        share();
        for (int n = 0; n < 100; n++) {
            one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "night" + n);
            session(one, FaultyLink.Fault.NONE, 0).run();
            two.edit("PATIENT", List.of(PATIENT), List.of("other_phone"), "day" + n);
        }
        assertThat(session(two, FaultyLink.Fault.NONE, 0).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(regional().path("phone").asText()).isEqualTo("night99.0");
        assertThat(regional().path("other_phone").asText()).isEqualTo("day99.0");
        assertThat(two.records().get("PATIENT " + PATIENT).state()).isEqualTo(regional());
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

    @Test
    @DisplayName("F44 a code that the new catalogue no longer has stays valid in what was written with it")
    void f44() {
        share();
        push(change(one, one.position().lastSeq() + 1, "PATIENT", PATIENT, "U",
                one.records().get("PATIENT " + PATIENT).rev(), WireJson.object().put("language_key", "OLD-CODE-99")));
        session(two, FaultyLink.Fault.NONE, 0).run();
        assertThat(regional().path("language_key").asText()).isEqualTo("OLD-CODE-99");
        assertThat(two.records().get("PATIENT " + PATIENT).state().path("language_key").asText())
                .isEqualTo("OLD-CODE-99");
        assertThat(count("quarantine")).isZero();
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

    private void register(SimulatedUnit unit, UUID id, String given, String surname, String birth,
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
    private static byte[] change(SimulatedUnit unit, long seq, String entity, UUID id, String op,
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

    private static Hello hello(LogPosition at, long cursor, long salt, @org.jspecify.annotations.Nullable UUID epoch) {
        return new Hello(at.node(), at.epoch(), 1, at.lastSeq(), at.hash(), cursor, salt, epoch, at.receipt(), 0, null);
    }

    private static String hubEpoch() {
        return HUB.read(handle -> handle.createQuery("select hub_epoch from hub").mapTo(String.class).one());
    }

    private static SimulatedUnit entered(String name) {
        SimulatedUnit unit = new SimulatedUnit(name);
        HUB.enrol(unit.node, unit.unitId, unit.name, unit.keys);
        return unit;
    }

    /** Both units hold the patient. */
    private void share() {
        session(one, FaultyLink.Fault.NONE, 0).run();
        HUB.write(handle -> handle.execute("insert into holder (entity_id, node_id) values (?, ?)", PATIENT, two.node));
        one.edit("PATIENT", List.of(PATIENT), List.of("remarks"), "shared");
        session(one, FaultyLink.Fault.NONE, 0).run();
        session(two, FaultyLink.Fault.NONE, 0).run();
    }

    /** A unit with the identity and the keys of one and the memory of a past that began the same. */
    private static SimulatedUnit cloneOf(SimulatedUnit original, SimulatedUnit memory) {
        SimulatedUnit clone = new SimulatedUnit(original.name, original.keys);
        clone.restore(memory.backUp());
        clone.node = original.node;
        if (memory != original) {
            clone.edit("PATIENT", List.of(PATIENT), List.of("phone"), "other");
            clone.shareEpoch(original.position().epoch());
        }
        return clone;
    }

    private static SyncSession session(SimulatedUnit unit, FaultyLink.Fault fault, int at) {
        return new SyncSession(unit, new FaultyLink(HUB.service(), unit.node, fault, at), unit.keys.own(),
                HUB.identity().id(), HUB.signPublic(), SimulatedRegion.CLOCK);
    }

    private static Welcome greet(SimulatedUnit unit) {
        LogPosition at = unit.position();
        return HUB.service().greet(new Hello(at.node(), at.epoch(), 1, at.lastSeq(), at.hash(), at.cursor(), at.salt(),
                at.hubEpoch(), at.receipt(), 0, null));
    }

    private static byte[] cut(SimulatedUnit unit, long after) {
        return new BatchCutter(unit, unit.keys.own(), HUB.identity().id(), SimulatedRegion.CLOCK)
                .cut(after, 500, false).orElseThrow().file();
    }

    private static PushAnswer push(byte[] file) {
        return HUB.service().push(null, file, 0);
    }

    private ObjectNode headerOf(byte[] file) {
        ObjectNode header = SignedFile.read(file, any -> mx.ventanilla.sync.wire.NodeKeys.signPublic(one.keys.sign()))
                .header();
        WireJson.as(ChangesHeader.class, header);
        return header;
    }

    private static ObjectNode regional() {
        String state = HUB.read(handle -> handle.createQuery("select state from record where entity_id = ?")
                .bind(0, PATIENT).mapTo(String.class).one());
        return WireJson.object(state);
    }

    private static int count(String table) {
        return HUB.read(handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
    }

    private static void assertFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WireFault.class,
                fault -> assertThat(fault.reason()).isEqualTo(reason));
    }
}
