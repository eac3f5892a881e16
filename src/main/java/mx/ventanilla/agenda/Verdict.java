package mx.ventanilla.agenda;

import java.util.List;
import java.util.Optional;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.patient.CoverageDecision;

/**
 * What the rules answer to a booking: legal, or which rules it breaks and the next legal place.
 *
 * @param broken empty when the booking is legal
 * @param next where the patient could go instead, empty when there is none
 * @param cover why the patient's cover refuses, when it does
 */
public record Verdict(List<BookingRule> broken, Optional<Offer> next, Optional<CoverageDecision.Refused> cover) {
    static final Verdict LEGAL = new Verdict(List.of(), Optional.empty(), Optional.empty());

    public Verdict {
        broken = List.copyOf(broken);
    }

    public boolean isLegal() {
        return broken.isEmpty();
    }

    /** True when a supervisor may allow it with a reason. */
    public boolean isOverridable() {
        return broken.stream().allMatch(BookingRule::isOverridable);
    }

    /** The first broken rule in words, followed by the next legal offer or by where to send the patient. */
    public Problem problem() {
        if (broken.getFirst() == BookingRule.NOT_COVERED && cover.isPresent()) {
            return Problem.of("agenda.booking.notCovered", cover.get().reason(), cover.get().sendTo());
        }
        Sentence rule = Sentence.of("agenda.rule." + broken.getFirst().name());
        return next.map(offer -> Problem.of("agenda.booking.refusedWithOffer", rule, offer.words()))
                .orElseGet(() -> Problem.of("agenda.booking.refused", rule));
    }
}
