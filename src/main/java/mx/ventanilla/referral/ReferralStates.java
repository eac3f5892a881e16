package mx.ventanilla.referral;

import static mx.ventanilla.referral.ReferralState.ACCEPTED;
import static mx.ventanilla.referral.ReferralState.ANSWERED;
import static mx.ventanilla.referral.ReferralState.ATTENDED;
import static mx.ventanilla.referral.ReferralState.CANCELLED;
import static mx.ventanilla.referral.ReferralState.CLOSED;
import static mx.ventanilla.referral.ReferralState.EXPIRED;
import static mx.ventanilla.referral.ReferralState.HANDED_OVER;
import static mx.ventanilla.referral.ReferralState.NO_SHOW;
import static mx.ventanilla.referral.ReferralState.QUEUED;
import static mx.ventanilla.referral.ReferralState.RECEIVED;
import static mx.ventanilla.referral.ReferralState.REFERRED_ONWARD;
import static mx.ventanilla.referral.ReferralState.REPLACED;
import static mx.ventanilla.referral.ReferralState.RETURNED;
import static mx.ventanilla.referral.ReferralState.SENT;
import static mx.ventanilla.referral.ReferralState.SIGNED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import org.jspecify.annotations.Nullable;

/** The one state machine of a referral, shared by unit and hospital (domain.md section 5). */
public final class ReferralStates {
    private static final Set<ReferralState> ON_THE_WAY = EnumSet.of(SIGNED, HANDED_OVER, QUEUED, SENT);
    private static final Set<ReferralState> WAITING = EnumSet.of(SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED);
    private static final Set<ReferralState> AT_HOSPITAL = EnumSet.of(RECEIVED, ACCEPTED);
    private static final Set<ReferralState> OPEN = EnumSet.complementOf(
            EnumSet.of(CLOSED, CANCELLED, REPLACED, REFERRED_ONWARD));
    /** Before the hospital saw the patient; what it does may be told by telephone in any of them. */
    private static final Set<ReferralState> NOT_SEEN = EnumSet.of(SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED, ACCEPTED,
            ReferralState.NO_SHOW, RETURNED, EXPIRED);
    private static final Map<ReferralStep, Transition> TABLE = table();

    /**
     * One row of the table.
     *
     * @param from where the step is legal
     * @param reported where it is legal besides when it is told by telephone or on paper
     * @param to where it leads; null when the state stays
     */
    private record Transition(Set<ReferralState> from, Set<ReferralState> reported, @Nullable ReferralState to) {}

    private ReferralStates() {}

    private static Map<ReferralStep, Transition> table() {
        Map<ReferralStep, Transition> table = new EnumMap<>(ReferralStep.class);
        Set<ReferralState> none = EnumSet.noneOf(ReferralState.class);
        table.put(ReferralStep.SIGN, new Transition(none, none, SIGNED));
        table.put(ReferralStep.HAND_OVER, new Transition(EnumSet.of(SIGNED), none, HANDED_OVER));
        table.put(ReferralStep.QUEUE, new Transition(EnumSet.of(SIGNED), none, QUEUED));
        table.put(ReferralStep.SEND, new Transition(EnumSet.of(SIGNED, QUEUED, HANDED_OVER), none, SENT));
        table.put(ReferralStep.RECEIVE, new Transition(ON_THE_WAY, none, RECEIVED));
        table.put(ReferralStep.ACCEPT, new Transition(EnumSet.of(RECEIVED, ACCEPTED, NO_SHOW, ATTENDED), NOT_SEEN,
                ACCEPTED));
        table.put(ReferralStep.RETURN, new Transition(AT_HOSPITAL, WAITING, RETURNED));
        table.put(ReferralStep.REFER_ONWARD, new Transition(EnumSet.of(ACCEPTED, ATTENDED), NOT_SEEN,
                REFERRED_ONWARD));
        table.put(ReferralStep.ATTEND, new Transition(EnumSet.of(ACCEPTED, NO_SHOW), NOT_SEEN, ATTENDED));
        table.put(ReferralStep.NO_SHOW, new Transition(EnumSet.of(ACCEPTED), WAITING, NO_SHOW));
        table.put(ReferralStep.ANSWER, new Transition(EnumSet.of(ATTENDED), NOT_SEEN, ANSWERED));
        table.put(ReferralStep.READ, new Transition(EnumSet.of(ANSWERED), none, null));
        table.put(ReferralStep.AMEND, new Transition(EnumSet.copyOf(OPEN), none, null));
        table.put(ReferralStep.REPLACE, new Transition(EnumSet.of(SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED, RETURNED,
                NO_SHOW, EXPIRED), none, REPLACED));
        table.put(ReferralStep.CANCEL, new Transition(EnumSet.of(SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED, ACCEPTED,
                RETURNED, NO_SHOW, EXPIRED), none, CANCELLED));
        table.put(ReferralStep.EXPIRE, new Transition(EnumSet.of(SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED, NO_SHOW,
                RETURNED), none, EXPIRED));
        table.put(ReferralStep.CLOSE, new Transition(EnumSet.copyOf(OPEN), none, CLOSED));
        return table;
    }

    /**
     * The state that this step leads to.
     *
     * @param from null for a referral that has not been signed: a draft
     * @throws Problem when the step is not legal from here
     */
    public static ReferralState after(@Nullable ReferralState from, ReferralStep step, EventSource source) {
        return find(from, step, source).orElseThrow(() -> refusal(from, step));
    }

    public static boolean allows(@Nullable ReferralState from, ReferralStep step, EventSource source) {
        return find(from, step, source).isPresent();
    }

    /**
     * True when somebody may do this by choice. That a patient has been seen is taken back by the agenda alone, together
     * with the step of the visit that had said so.
     */
    public static boolean offers(ReferralState from, ReferralStep step, EventSource source) {
        return allows(from, step, source) && !(step == ReferralStep.ACCEPT && from == ATTENDED);
    }

    /** @throws Problem when nobody may do this by choice */
    static void requireOffered(ReferralState from, ReferralStep step, EventSource source) {
        if (!offers(from, step, source)) {
            throw refusal(from, step);
        }
    }

    private static Optional<ReferralState> find(@Nullable ReferralState from, ReferralStep step, EventSource source) {
        Transition row = Objects.requireNonNull(TABLE.get(step));
        if (from == null) {
            return step == ReferralStep.SIGN ? Optional.ofNullable(row.to()) : Optional.empty();
        }
        boolean told = source.isReported() && row.reported().contains(from);
        if (!told && !row.from().contains(from)) {
            return Optional.empty();
        }
        return Optional.of(row.to() == null ? from : row.to());
    }

    private static Problem refusal(@Nullable ReferralState from, ReferralStep step) {
        Sentence stands = from == null ? Sentence.of("referral.state.DRAFT") : from.word();
        return Problem.of("referral.refused", step.word(), stands);
    }
}
