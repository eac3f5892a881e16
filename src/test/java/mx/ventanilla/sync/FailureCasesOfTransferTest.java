package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireFault.Reason;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbered failure cases of the way between: what is lost, cut, doubled, late or from elsewhere. */
class FailureCasesOfTransferTest extends FailureCases {
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
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "c");
        byte[] third = cut(one, 2);
        assertThat(push(third)).as("a stream that has begun").isEqualTo(new PushAnswer(Result.GAP, 1, ""));
        assertThat(push(second).received()).isEqualTo(2);
        assertThat(push(third).received()).isEqualTo(3);
    }

    @Test
    @DisplayName("F14 F15 a feed is not read over a hole, nor a page taken that begins elsewhere")
    void f14() {
        share();
        for (String value : List.of("b", "c", "d")) {
            one.edit("PATIENT", List.of(PATIENT), List.of("phone"), value);
            session(one, FaultyLink.Fault.NONE, 0).run();
        }
        long at = two.position().cursor();
        HUB.write(handle -> handle.execute("delete from feed where node_id = ? and feed_no = ?", two.node, at + 2));
        session(two, FaultyLink.Fault.NONE, 0).run();
        assertThat(two.position().cursor()).as("up to the hole").isEqualTo(at + 1);
        byte[] elsewhere = HUB.service().page(two.node, two.position().epoch(), at, 1);
        SyncSession session = session(two, FaultyLink.Fault.NONE, 0);
        assertThatThrownBy(() -> session.take(elsewhere, two.position())).isInstanceOf(Problem.class)
                .hasMessageContaining("sync.page.hole");
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
    @DisplayName("F16 one record twice in one file ends as its last change says")
    void f16() {
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "b");
        one.edit("PATIENT", List.of(PATIENT), List.of("phone"), "c");
        push(cut(one, 0));
        assertThat(regional().path("phone").asText()).isEqualTo("c.0");
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
}
