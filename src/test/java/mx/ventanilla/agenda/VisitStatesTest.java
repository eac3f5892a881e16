package mx.ventanilla.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.HistoryRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitStatesTest {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2027-03-05T14:00:00Z");

    /** domain.md section 4, written a second time and in another way. */
    private static final Set<String> DOMAIN = Set.of("- BOOK BOOKED", "- REGISTER_WALK_IN ARRIVED",
            "- REGISTER_URGENT ARRIVED", "BOOKED ARRIVE ARRIVED", "ARRIVED CALL CALLED", "CALLED PUT_BACK ARRIVED",
            "CALLED BEGIN IN_CONSULTATION", "IN_CONSULTATION FINISH ATTENDED",
            "BOOKED CANCEL_BY_PATIENT CANCELLED_BY_PATIENT", "BOOKED CANCEL_BY_UNIT CANCELLED_BY_UNIT",
            "BOOKED NO_SHOW NO_SHOW", "BOOKED MOVE MOVED", "ARRIVED MOVE MOVED", "ARRIVED LEAVE LEFT",
            "CALLED LEAVE LEFT");

    @Test
    void allowsWhatTheDomainAllowsAndNothingElse() {
        Set<String> allowed = Stream.concat(Stream.of((VisitState) null), Stream.of(VisitState.values()))
                .flatMap(from -> Stream.of(VisitStep.values()).filter(step -> VisitStates.allows(from, step))
                        .map(step -> (from == null ? "-" : from.name()) + " " + step + " "
                                + VisitStates.after(from, step)))
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(DOMAIN);
    }

    @Test
    void leadsNowhereFromTheEndOfAVisit() {
        assertThat(VisitState.values())
                .allSatisfy(state -> assertThat(VisitStates.stepsFrom(state).isEmpty()).isEqualTo(state.isOver()));
    }

    @Test
    void refusesAnIllegalStepWithASentence() {
        assertThatThrownBy(() -> VisitStates.after(VisitState.ATTENDED, VisitStep.CALL)).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(new Messages(Messages.SPANISH).text(problem)).isEqualTo(
                        "No se puede llamar al paciente: la visita está en «Atendida»."));
    }

    @Test
    void hasASentenceInBothLanguagesForEveryRefusal() {
        for (Messages messages : List.of(new Messages(Messages.SPANISH), new Messages(Messages.ENGLISH))) {
            for (VisitState from : VisitState.values()) {
                for (VisitStep step : VisitStep.values()) {
                    if (!VisitStates.allows(from, step)) {
                        assertThatThrownBy(() -> VisitStates.after(from, step)).isInstanceOfSatisfying(Problem.class,
                                problem -> assertThat(messages.text(problem)).contains(messages.text(from.word())));
                    }
                }
            }
        }
    }

    @Test
    void freesTheSlotOnEverySideExitOnly() {
        Set<VisitStep> exits = Set.of(VisitStep.CANCEL_BY_PATIENT, VisitStep.CANCEL_BY_UNIT, VisitStep.NO_SHOW,
                VisitStep.MOVE, VisitStep.LEAVE);
        for (VisitState from : VisitState.values()) {
            for (VisitStep step : VisitStates.stepsFrom(from)) {
                assertThat(VisitStates.freesSlot(from, step)).as(from + " " + step).isEqualTo(exits.contains(step));
            }
        }
    }

    @Test
    void takesBackAWalkInByCancellingIt() {
        PastStep entry = new PastStep(VisitStep.REGISTER_WALK_IN, null, VisitState.ARRIVED, START);

        assertThat(VisitStates.undo(entry, START.plus(LIMIT), LIMIT)).isEqualTo(VisitState.CANCELLED_BY_UNIT);
    }

    @Test
    void refusesToUndoAfterTheMinutesOfTheSetting() {
        PastStep arrival = new PastStep(VisitStep.ARRIVE, VisitState.BOOKED, VisitState.ARRIVED, START);

        assertThatThrownBy(() -> VisitStates.undo(arrival, START.plus(LIMIT).plusMillis(1), LIMIT))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        new Messages(Messages.SPANISH).text(problem))
                        .isEqualTo("Ya no se puede deshacer: pasaron más de 10 minutos."));
    }

    @Test
    void keepsToTheModelInAnyHistory() {
        new HistoryRunner<>(VisitWorld::new, new VisitPlay()).run(20270305, 300, 60);
    }

    /** A visit driven by the states under test, and the model: the plain stack of where it has been. */
    private static final class VisitWorld {
        private final List<PastStep> steps = new ArrayList<>();
        private final List<String> model = new ArrayList<>(List.of("-"));
        private @Nullable VisitState state;
        private Instant now = START;
    }

    private record Act(VisitStep step, int minutes) {}

    private static final class VisitPlay implements HistoryRunner.Play<VisitWorld, Act> {
        @Override
        public Act invent(RandomGenerator random, VisitWorld world) {
            return new Act(VisitStep.values()[random.nextInt(VisitStep.values().length)], random.nextInt(13));
        }

        @Override
        public void perform(VisitWorld world, Act act) {
            world.now = world.now.plus(Duration.ofMinutes(act.minutes()));
            boolean expected = act.step() == VisitStep.UNDO ? undoModel(world) : stepModel(world, act.step());
            boolean done = act.step() == VisitStep.UNDO ? undo(world) : step(world, act.step());
            assertThat(done).as(act.step() + " in " + world.state).isEqualTo(expected);
        }

        @Override
        public void verify(VisitWorld world) {
            assertThat(world.state == null ? "-" : world.state.name()).isEqualTo(world.model.getLast());
        }

        private static boolean stepModel(VisitWorld world, VisitStep step) {
            return DOMAIN.stream().map(row -> row.split(" "))
                    .filter(row -> row[0].equals(world.model.getLast()) && row[1].equals(step.name())).findFirst()
                    .map(row -> world.model.add(row[2])).orElse(false);
        }

        private static boolean undoModel(VisitWorld world) {
            boolean inTime = !world.steps.isEmpty()
                    && Duration.between(world.steps.getLast().at(), world.now).compareTo(LIMIT) <= 0;
            if (inTime) {
                world.model.removeLast();
                if (world.model.getLast().equals("-")) {
                    world.model.add("CANCELLED_BY_UNIT");
                }
            }
            return inTime;
        }

        private static boolean step(VisitWorld world, VisitStep step) {
            try {
                VisitState to = VisitStates.after(world.state, step);
                world.steps.add(new PastStep(step, world.state, to, world.now));
                world.state = to;
                return true;
            } catch (Problem refused) {
                return false;
            }
        }

        private static boolean undo(VisitWorld world) {
            try {
                PastStep last = world.steps.isEmpty() ? null : world.steps.getLast();
                world.state = VisitStates.undo(last, world.now, LIMIT);
                world.steps.removeLast();
                return true;
            } catch (Problem refused) {
                return false;
            }
        }
    }
}
