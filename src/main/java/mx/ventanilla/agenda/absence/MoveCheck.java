package mx.ventanilla.agenda.absence;

import java.time.LocalDateTime;
import java.util.List;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.BookingRequest;
import mx.ventanilla.agenda.BookingRule;
import mx.ventanilla.agenda.BookingRules;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.Offer;

/** Asks the booking rules about a move that the unit causes: a cover that ended since the booking does not lose the place. */
final class MoveCheck {
    private final BookingRules rules;
    private final LocalDateTime now;

    MoveCheck(BookingRules rules, LocalDateTime now) {
        this.rules = rules;
        this.now = now;
    }

    boolean isLegal(Offer offer, Applicant applicant, DayBook book) {
        return broken(offer, applicant, book).stream().allMatch(rule -> rule == BookingRule.NOT_COVERED);
    }

    /** True when the new appointment needs its reason written down. */
    boolean isUncovered(Offer offer, Applicant applicant) {
        return rules.refusedCover(applicant, offer.slot().day()).isPresent();
    }

    private List<BookingRule> broken(Offer offer, Applicant applicant, DayBook book) {
        return rules.broken(new BookingRequest(applicant, offer.slot(), AppointmentKind.BOOKED_AHEAD, null), book, now);
    }
}
