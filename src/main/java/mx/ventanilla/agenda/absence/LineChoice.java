package mx.ventanilla.agenda.absence;

import mx.ventanilla.agenda.Offer;

/** What becomes of one patient's appointment. */
public sealed interface LineChoice {
    record MoveTo(Offer offer) implements LineChoice {}

    /** Cancelled by the unit. */
    record Cancel() implements LineChoice {}

    /** Stays where it is, to be settled by telephone. */
    record Settle() implements LineChoice {}
}
