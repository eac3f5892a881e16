package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Welcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A referral that is written while its unit takes a long feed or a first load does not wait for the end of it. */
class UrgentReferralTest {
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final TestHub hub = new TestHub(clock);
    private final StoredUnit unit = new StoredUnit(TestStores.H2, hub, "UMF 1 San Miguel", false, clock);
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        unit.close();
        hub.close();
    }

    @Test
    void goesOutBetweenTwoPages() {
        handDown();
        session(new WritingLink("URGENT")).run();
        assertThat(heard).startsWith("pull", "push", "pull");
        assertThat(referrals()).isOne();
    }

    @Test
    void anOrdinaryOneWaitsForTheNextSession() {
        handDown();
        session(new WritingLink("ORDINARY")).run();
        assertThat(heard).startsWith("pull", "pull").doesNotContain("push");
        assertThat(referrals()).isZero();
    }

    @Test
    void goesOutBetweenTwoPartsOfTheFirstLoad() {
        handDown();
        hub.write(handle -> handle.execute("update node set feed_floor = next_feed - 1 where next_feed > 1"));
        assertThat(session(new WritingLink("URGENT")).run().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(heard).startsWith("part", "push");
        assertThat(unit.count("hospital")).isEqualTo(30);
        assertThat(referrals()).isOne();
    }

    /** A unit with nothing to say, and more than one page of what comes from the region. */
    private void handDown() {
        unit.talk();
        unit.talk();
        hub.service().publish(IntStream.range(0, 30).mapToObj(n -> "{\"entity\":\"HOSPITAL\",\"name\":\"HGZ " + n
                + "\",\"unit_type\":\"HGZ\",\"place\":\"Celaya\"}").toList(), null);
    }

    private SyncSession session(HubLink link) {
        return unit.sync.session(new StoredLog(unit.database), link, unit.sync.partner().orElseThrow());
    }

    private int referrals() {
        return hub.read(handle -> handle.createQuery("select count(*) from record where entity = 'REFERRAL'")
                .mapTo(Integer.class).one());
    }

    /** While the first answer is under way, somebody signs a referral. */
    private final class WritingLink implements HubLink {
        private final HubLink line = new FaultyLink(hub.service(), unit.node(), FaultyLink.Fault.NONE, 0);
        private final String priority;
        private boolean written;

        WritingLink(String priority) {
            this.priority = priority;
        }

        private byte[] meanwhile(String what, byte[] answer) {
            heard.add(what);
            if (!written) {
                written = true;
                unit.insert(Entity.REFERRAL, Row.of(Ids.next()).with("folio", "F-1")
                        .with("origin_unit_id", unit.unitId).with("origin_name", unit.name)
                        .with("author_id", Ids.next()).with("author_name", "Dra. Luna").with("patient_id", Ids.next())
                        .with("patient_name", "Quintana, Esther").with("specialty", "Cardiología")
                        .with("hospital_name", "HGZ 4").with("priority", priority).with("signed_at", clock.instant()));
            }
            return answer;
        }

        @Override
        public Welcome greet(Hello hello) {
            return line.greet(hello);
        }

        @Override
        public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
            heard.add("push");
            return line.push(cut, epoch, fence);
        }

        @Override
        public byte[] pull(UUID epoch, long after, int limit, long fence) {
            return meanwhile("pull", line.pull(epoch, after, limit, fence));
        }

        @Override
        public Comparison.Answer compare(Comparison question) {
            return line.compare(question);
        }

        @Override
        public byte[] loadManifest(UUID epoch) {
            return line.loadManifest(epoch);
        }

        @Override
        public byte[] loadPart(UUID snapshot, int number, int from, int most) {
            return meanwhile("part", line.loadPart(snapshot, number, from, most));
        }
    }
}
