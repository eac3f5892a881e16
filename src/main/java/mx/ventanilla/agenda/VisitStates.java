package mx.ventanilla.agenda;

import static mx.ventanilla.agenda.VisitState.ARRIVED;
import static mx.ventanilla.agenda.VisitState.ATTENDED;
import static mx.ventanilla.agenda.VisitState.BOOKED;
import static mx.ventanilla.agenda.VisitState.CALLED;
import static mx.ventanilla.agenda.VisitState.CANCELLED_BY_PATIENT;
import static mx.ventanilla.agenda.VisitState.CANCELLED_BY_UNIT;
import static mx.ventanilla.agenda.VisitState.IN_CONSULTATION;
import static mx.ventanilla.agenda.VisitState.LEFT;
import static mx.ventanilla.agenda.VisitState.MOVED;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import org.jspecify.annotations.Nullable;

/** The one state machine of a visit, shared by agenda, desk, queue and waiting room (domain.md section 4). */
public final class VisitStates {
    private static final List<Transition> TABLE = List.of(
            new Transition(null, VisitStep.BOOK, BOOKED),
            new Transition(null, VisitStep.REGISTER_WALK_IN, ARRIVED),
            new Transition(null, VisitStep.REGISTER_URGENT, ARRIVED),
            new Transition(BOOKED, VisitStep.ARRIVE, ARRIVED),
            new Transition(ARRIVED, VisitStep.CALL, CALLED),
            new Transition(CALLED, VisitStep.PUT_BACK, ARRIVED),
            new Transition(CALLED, VisitStep.BEGIN, IN_CONSULTATION),
            new Transition(IN_CONSULTATION, VisitStep.FINISH, ATTENDED),
            new Transition(BOOKED, VisitStep.CANCEL_BY_PATIENT, CANCELLED_BY_PATIENT),
            new Transition(BOOKED, VisitStep.CANCEL_BY_UNIT, CANCELLED_BY_UNIT),
            new Transition(BOOKED, VisitStep.NO_SHOW, VisitState.NO_SHOW),
            new Transition(BOOKED, VisitStep.MOVE, MOVED),
            new Transition(ARRIVED, VisitStep.MOVE, MOVED),
            new Transition(ARRIVED, VisitStep.LEAVE, LEFT),
            new Transition(CALLED, VisitStep.LEAVE, LEFT));

    private record Transition(@Nullable VisitState from, VisitStep step, VisitState to) {}

    private VisitStates() {}

    /**
     * The state that this step leads to.
     *
     * @param from null for a visit that does not exist yet
     * @throws Problem when the step is not legal from here
     */
    public static VisitState after(@Nullable VisitState from, VisitStep step) {
        return find(from, step).orElseThrow(() -> refusal(from, step)).to();
    }

    public static boolean allows(@Nullable VisitState from, VisitStep step) {
        return find(from, step).isPresent();
    }

    /** What can be done with a visit in this state, undoing apart. */
    public static Set<VisitStep> stepsFrom(VisitState from) {
        EnumSet<VisitStep> steps = EnumSet.noneOf(VisitStep.class);
        TABLE.stream().filter(transition -> transition.from() == from).forEach(found -> steps.add(found.step()));
        return steps;
    }

    /** True when the step gives the slot (or the walk-in place) back, so that somebody else may have it. */
    public static boolean freesSlot(VisitState from, VisitStep step) {
        return from.occupiesSlot() && !after(from, step).occupiesSlot();
    }

    /**
     * The state that taking back the last step leads to. A visit that began with the step being undone is cancelled by
     * the unit, because nothing is deleted. An undone step is itself never undone: it is done again.
     *
     * @param last the last step not undone, or null when there is none
     * @param limit how long a step may be taken back (a setting)
     * @throws Problem when it is too late or there is nothing to undo
     */
    public static VisitState undo(@Nullable PastStep last, Instant now, Duration limit) {
        if (last == null || !allows(last.from(), last.step())) {
            throw Problem.of("agenda.undo.nothing");
        }
        if (now.isAfter(last.at().plus(limit))) {
            throw Problem.of("agenda.undo.tooLate", limit.toMinutes());
        }
        return last.from() == null ? CANCELLED_BY_UNIT : last.from();
    }

    private static Optional<Transition> find(@Nullable VisitState from, VisitStep step) {
        return TABLE.stream().filter(row -> row.from() == from && row.step() == step).findFirst();
    }

    private static Problem refusal(@Nullable VisitState from, VisitStep step) {
        Sentence stands = from == null ? Sentence.of("agenda.state.NONE") : from.word();
        return Problem.of("agenda.refused." + step.name(), stands);
    }
}
