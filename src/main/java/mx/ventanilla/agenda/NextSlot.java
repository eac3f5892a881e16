package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the next legal slot for a patient: own room and shift first, then any room that day, then the days after. */
public final class NextSlot {
    private static final int DAYS_AT_ONCE = 7;

    private final BookingRules rules;
    private final AgendaBooks books;

    public NextSlot(BookingRules rules, AgendaBooks books) {
        this.rules = rules;
        this.books = books;
    }

    /**
     * The first legal slot that starts at this time or later, up to the booking horizon.
     *
     * @param now local time of the unit
     */
    public Optional<Offer> from(LocalDateTime wanted, Applicant applicant, LocalDateTime now) {
        LocalDateTime earliest = wanted.isBefore(now) ? now : wanted;
        LocalDate end = now.toLocalDate().plusDays(rules.horizonDays());
        LocalDate first = earliest.toLocalDate().minusDays(1);
        LocalDate last = earliest.toLocalDate();
        while (!first.isAfter(end)) {
            Optional<Offer> found = books.days(first, last.isAfter(end) ? end : last).stream()
                    .flatMap(book -> bestOf(book, earliest, applicant, now).stream()).findFirst();
            if (found.isPresent()) {
                return found;
            }
            first = last.plusDays(1);
            last = last.plusDays(DAYS_AT_ONCE);
        }
        return Optional.empty();
    }

    private Optional<Offer> bestOf(DayBook book, LocalDateTime earliest, Applicant applicant, LocalDateTime now) {
        Comparator<Offer> ownFirst = Comparator.comparing(offer -> !applicant.belongsTo(offer.shift()));
        return book.roomShifts().stream().flatMap(shift -> legalIn(shift, book, earliest, applicant, now))
                .min(ownFirst.thenComparing(offer -> offer.slot().from())
                        .thenComparing(offer -> !offer.shift().roomId().equals(applicant.roomId()))
                        .thenComparingInt(offer -> offer.shift().roomNumber()));
    }

    private Stream<Offer> legalIn(RoomShift shift, DayBook book, LocalDateTime earliest, Applicant applicant,
            LocalDateTime now) {
        if (!shift.serviceId().equals(applicant.serviceId()) || !shift.until().isAfter(earliest)) {
            return Stream.empty();
        }
        return shift.slots().stream().filter(slot -> !slot.from().isBefore(earliest))
                .filter(slot -> rules.brokenAt(shift, asked(applicant, slot), book, now).isEmpty())
                .map(slot -> new Offer(shift, slot));
    }

    private static BookingRequest asked(Applicant applicant, Slot slot) {
        return new BookingRequest(applicant, slot, AppointmentKind.BOOKED_AHEAD, null);
    }
}
