package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault.Reason;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbered failure cases of what two sides say of one thing, and of what is written wrongly. */
class FailureCasesOfRecordsTest extends FailureCases {
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
    @DisplayName("F17 what an older program calls otherwise is lifted, and what a present one writes is left alone")
    void f17Lifted() {
        HUB.renamesSince(2, "PATIENT", "telephone", "phone");
        share();
        push(change(one, one.position().lastSeq() + 1, "PATIENT", PATIENT, "U",
                one.records().get("PATIENT " + PATIENT).rev(), WireJson.object().put("telephone", "4771234567")));
        assertThat(regional().path("phone").asText()).isEqualTo("4771234567");
        assertThat(regional().has("telephone")).isFalse();
        session(two, FaultyLink.Fault.NONE, 0).run();
        assertThat(two.records().get("PATIENT " + PATIENT).state().path("phone").asText()).isEqualTo("4771234567");
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
    @DisplayName("F27 a child that comes before its parent is kept by the hub and follows the parent when it comes")
    void f27() {
        UUID coverage = new UUID(6, 6);
        push(cut(one, 0));
        push(change(one, 2, "COVERAGE", coverage, "I", null,
                WireJson.object().put("patient_id", new UUID(6, 1).toString()).put("kind", "x")));
        assertThat(HUB.open("record")).contains("COVERAGE " + coverage);
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
}
