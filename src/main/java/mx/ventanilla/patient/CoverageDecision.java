package mx.ventanilla.patient;

import mx.ventanilla.core.Sentence;

/** Whether a visit may proceed as far as coverage goes. */
public sealed interface CoverageDecision {
    /** Covered. */
    record Allowed() implements CoverageDecision {}

    /** Goes ahead, and the desk is told something to look at. */
    record AllowedWithWarning(Sentence warning) implements CoverageDecision {}

    /**
     * Not covered and not urgent: no consultation.
     *
     * @param reason why
     * @param sendTo where the person is sent, for the screen and for the printed slip
     */
    record Refused(Sentence reason, Sentence sendTo) implements CoverageDecision {}
}
