package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Welcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A line that carries a record a second: what goes over it gets smaller until it fits into a minute. */
class SlowLinkTest {
    private static final int ROWS = 1_185;
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final TestHub hub = new TestHub(clock);
    private final List<Integer> sent = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    @DisplayName("F38 files and pages are halved until a slow line carries one in a minute, and all arrives")
    void getsSmallerUntilItFits() {
        SimulatedUnit one = entered("U1");
        List<UUID> patients = IntStream.range(0, ROWS).mapToObj(n -> new UUID(5, n)).toList();
        patients.forEach(id -> one.edit("PATIENT", List.of(id), List.of("phone"), "v"));
        assertThat(session(one, new SlowLink(one.node, Long.MAX_VALUE)).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(sent).startsWith(500, 250, 125, 62).endsWith(31);
        asked.clear();
        SimulatedUnit two = new SimulatedUnit("U1");
        hub.enrol(two.node, one.unitId, two.name, two.keys);
        assertThat(session(two, new SlowLink(two.node, Long.MAX_VALUE)).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(asked).startsWith(500, 250, 125, 62).endsWith(31);
        patients.forEach(id -> assertThat(two.holds("PATIENT", id)).isTrue());
    }

    @Test
    @DisplayName("F38 what a line gave up after a minute is tried with less, what was cut at once is not")
    void whatTookTooLongIsTriedWithLess() {
        SimulatedUnit one = entered("U1");
        IntStream.range(0, 200).forEach(n -> one.edit("PATIENT", List.of(new UUID(5, n)), List.of("phone"), "v"));
        assertThat(session(one, new SlowLink(one.node, 90)).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(sent).startsWith(62).allMatch(changes -> changes <= 90);
        one.edit("PATIENT", List.of(new UUID(5, 1)), List.of("phone"), "w");
        SyncSession cut = session(one, new SlowLink(one.node, 0));
        assertThatThrownBy(cut::run).isInstanceOf(Problem.class).hasMessageContaining("sync.link.cut");
    }

    private SimulatedUnit entered(String name) {
        SimulatedUnit unit = new SimulatedUnit(name);
        hub.enrol(unit.node, unit.unitId, unit.name, unit.keys);
        return unit;
    }

    private SyncSession session(SimulatedUnit unit, HubLink link) {
        return new SyncSession(unit, link, unit.keys.own(), hub.identity().id(), hub.signPublic(), clock);
    }

    /** Takes a second for each record, and gives up after so many. */
    private final class SlowLink implements HubLink {
        private final UUID node;
        private final long patience;

        SlowLink(UUID node, long patience) {
            this.node = node;
            this.patience = patience;
        }

        private void carry(int records) {
            if (records > patience) {
                clock.advance(Duration.ofSeconds(patience));
                throw Problem.of("sync.link.cut");
            }
            clock.advance(Duration.ofSeconds(records));
        }

        @Override
        public Welcome greet(Hello hello) {
            return hub.service().greet(hello);
        }

        @Override
        public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
            carry(cut.changes());
            sent.add(cut.changes());
            return hub.service().push(node, cut.file(), fence);
        }

        @Override
        public byte[] pull(UUID epoch, long after, int limit, long fence) {
            asked.add(limit);
            byte[] page = hub.service().page(node, epoch, after, limit);
            carry((int) Math.min(limit, patience));
            return page;
        }

        @Override
        public Comparison.Answer compare(Comparison question) {
            return hub.service().compare(question);
        }

        @Override
        public byte[] loadManifest(UUID epoch) {
            throw new AssertionError("not asked");
        }

        @Override
        public byte[] loadPart(UUID snapshot, int number, int from, int most) {
            throw new AssertionError("not asked");
        }
    }
}
