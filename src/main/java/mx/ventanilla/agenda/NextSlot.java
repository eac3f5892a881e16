package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
            Optional<Offer> found = covered(first, last.isAfter(end) ? end : last, applicant).stream()
                    .flatMap(book -> bestOf(book, earliest, applicant, now).stream()).findFirst();
            if (found.isPresent()) {
                return found;
            }
            first = last.plusDays(1);
            last = last.plusDays(DAYS_AT_ONCE);
        }
        return Optional.empty();
    }

    /** The books of those days on which the person is covered: whoever never is costs no reading up to the horizon. */
    private List<DayBook> covered(LocalDate first, LocalDate last, Applicant applicant) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1))
                .filter(day -> rules.refusedCover(applicant, day).isEmpty()).toList();
        return days.isEmpty() ? List.of() : books.days(days.getFirst(), days.getLast());
    }

    private Optional<Offer> bestOf(DayBook book, LocalDateTime earliest, Applicant applicant, LocalDateTime now) {
        return soonest(book, earliest, applicant, now, applicant::belongsTo)
                .or(() -> soonest(book, earliest, applicant, now, shift -> true));
    }

    private Optional<Offer> soonest(DayBook book, LocalDateTime earliest, Applicant applicant, LocalDateTime now,
            Predicate<RoomShift> wanted) {
        return book.roomShifts().stream().filter(wanted)
                .flatMap(shift -> firstIn(shift, book, earliest, applicant, now).stream())
                .min(Comparator.comparing((Offer offer) -> offer.slot().from())
                        .thenComparing(offer -> !offer.shift().roomId().equals(applicant.roomId()))
                        .thenComparingInt(offer -> offer.shift().roomNumber()));
    }

    /** The slots of a shift are in order: the first legal one is its soonest. */
    private Optional<Offer> firstIn(RoomShift shift, DayBook book, LocalDateTime earliest, Applicant applicant,
            LocalDateTime now) {
        if (!shift.serviceId().equals(applicant.serviceId()) || !shift.until().isAfter(earliest)) {
            return Optional.empty();
        }
        return shift.slots().stream().filter(slot -> !slot.from().isBefore(earliest)).filter(book::isFree)
                .filter(slot -> rules.brokenAt(shift, asked(applicant, slot), book, now).isEmpty()).findFirst()
                .map(slot -> new Offer(shift, slot));
    }

    private static BookingRequest asked(Applicant applicant, Slot slot) {
        return new BookingRequest(applicant, slot, AppointmentKind.BOOKED_AHEAD, null);
    }
}
