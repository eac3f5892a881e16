package mx.ventanilla.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.HistoryRunner;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Unit and hospital act as they please, each on what it knows; what they tell each other is lost, comes twice and in any
 * order. Once each has heard the other, both say that the referral stands at the same point.
 */
class ReferralConvergenceTest {
    private static NeighbourUnit unit;
    private static NeighbourUnit hospital;
    private static UUID hospitalId;

    @BeforeAll
    static void open() {
        unit = new NeighbourUnit(TestStores.H2, "UMF 1 San Miguel", UnitType.UMF);
        hospital = new NeighbourUnit(TestStores.H2, "HGZ 4 Celaya", UnitType.HGZ);
        hospitalId = unit.knows("HGZ 4 Celaya");
    }

    @AfterAll
    static void close() {
        unit.close();
        hospital.close();
    }

    @Test
    void convergesHoweverTheTellingsCome() {
        run(20_270_305, 6, 15);
    }

    @Test
    @Tag("long")
    void convergesInManyHistories() {
        run(1, 1_000, 30);
    }

    private static void run(long seed, int histories, int steps) {
        new HistoryRunner<>(World::new, new Acting()).run(seed, histories, steps);
    }

    /**
     * Something that happens.
     *
     * @param what UNIT or HOSPITAL for a step, TELL_ for a telling that is put into the post, POST for one that arrives
     */
    private record Act(What what, ReferralStep step, int number) {}

    private enum What {
        UNIT, HOSPITAL, TELL_HOSPITAL, TELL_UNIT, POST
    }

    /** One referral between the two, and what is on its way. */
    private static final class World {
        private final UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        private final List<Runnable> post = new ArrayList<>();
        private int steps;

        World() {
            hospital.clock.set(unit.clock.local());
        }

        void act(NeighbourUnit at, ReferralStep step) {
            at.clock.advance(Duration.ofMinutes(1));
            NewEvent event = NewEvent.of(step);
            try {
                at.services.referrals().step(at.doctor, id, switch (step) {
                    case RETURN -> event.because("NO_CAPACITY", null);
                    case CANCEL, CLOSE -> event.because("IMPROVED", null);
                    case ACCEPT -> event.on(LocalDate.of(2027, 4, 1), null, null);
                    default -> event;
                });
            } catch (Problem notNow) {
                assertThat(notNow.key()).isIn("referral.refused", "referral.missing");
            }
        }

        void tell(NeighbourUnit from, NeighbourUnit to) {
            if (from.database.read(handle -> new ReferralDao(handle).find(id)).isPresent()) {
                ForeignReferrals.Told told = from.told(id);
                post.add(() -> deliver(to, told));
            }
        }

        private static void deliver(NeighbourUnit to, ForeignReferrals.Told told) {
            to.take(told);
        }

        void settle() {
            tell(unit, hospital);
            tell(hospital, unit);
            post.forEach(Runnable::run);
            post.clear();
            tell(hospital, unit);
            tell(unit, hospital);
            post.forEach(Runnable::run);
            post.clear();
            assertThat(hospital.row(id).state()).isEqualTo(unit.row(id).state());
            assertThat(history(hospital)).isEqualTo(history(unit));
        }

        private ReferralHistory history(NeighbourUnit at) {
            return at.services.referrals().open(at.doctor, id, "test").history();
        }
    }

    /** Invents and does what happens; from time to time both are asked to agree. */
    private static final class Acting implements HistoryRunner.Play<World, Act> {
        private static final List<ReferralStep> UNITS = List.of(ReferralStep.HAND_OVER, ReferralStep.SEND,
                ReferralStep.READ, ReferralStep.CANCEL, ReferralStep.EXPIRE, ReferralStep.CLOSE);
        private static final List<ReferralStep> HOSPITALS = List.of(ReferralStep.RECEIVE, ReferralStep.RECEIVE,
                ReferralStep.ACCEPT, ReferralStep.ACCEPT, ReferralStep.RETURN, ReferralStep.ATTEND,
                ReferralStep.NO_SHOW);
        @Override
        public Act invent(RandomGenerator random, World world) {
            What what = What.values()[random.nextInt(What.values().length)];
            List<ReferralStep> steps = what == What.HOSPITAL ? HOSPITALS : UNITS;
            return new Act(what, steps.get(random.nextInt(steps.size())), random.nextInt(100));
        }

        @Override
        public void perform(World world, Act act) {
            switch (act.what()) {
                case UNIT -> world.act(unit, act.step());
                case HOSPITAL -> world.act(hospital, act.step());
                case TELL_HOSPITAL -> world.tell(unit, hospital);
                case TELL_UNIT -> world.tell(hospital, unit);
                case POST -> arrive(world, act.number());
            }
            world.steps++;
        }

        /** One of those on their way arrives, not the first one; one in three comes again. */
        private static void arrive(World world, int number) {
            if (!world.post.isEmpty()) {
                int at = number % world.post.size();
                world.post.get(at).run();
                if (number % 3 != 0) {
                    world.post.remove(at);
                }
            }
        }

        @Override
        public void verify(World world) {
            if (world.steps % 5 == 0) {
                world.settle();
            }
        }
    }
}
