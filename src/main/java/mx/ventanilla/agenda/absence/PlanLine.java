package mx.ventanilla.agenda.absence;

import java.util.Optional;
import mx.ventanilla.agenda.Offer;

/** One patient of a re-scheduling, with what is proposed and why. */
public record PlanLine(Affected visit, LineChoice choice, Why why) {
    static PlanLine proposing(Affected visit, Offer offer, Why why) {
        return new PlanLine(visit, new LineChoice.MoveTo(offer), why);
    }

    static PlanLine open(Affected visit) {
        return new PlanLine(visit, new LineChoice.Settle(), Why.NONE_FREE);
    }

    /** The same patient with what a person chose. */
    public PlanLine choosing(LineChoice wanted) {
        return new PlanLine(visit, wanted, Why.CHOSEN);
    }

    /** Where the patient would go, empty when nowhere. */
    public Optional<Offer> offer() {
        return choice instanceof LineChoice.MoveTo move ? Optional.of(move.offer()) : Optional.empty();
    }
}
