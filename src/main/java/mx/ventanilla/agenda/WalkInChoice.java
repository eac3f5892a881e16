package mx.ventanilla.agenda;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the place of a patient without appointment: the own doctor's quota, else the sooner free slot of any room,
 * else the quota of the room that has taken fewest.
 */
public final class WalkInChoice {
    /** A shift takes walk-ins from this long before it begins. */
    private static final Duration EARLY = Duration.ofHours(1);

    private final BookingRules rules;
    private final WalkInLoad load;

    public WalkInChoice(BookingRules rules) {
        this(rules, WalkInLoad.NONE);
    }

    /** @param load what each room was given today: of two slots as soon, the room with fewer takes the patient */
    public WalkInChoice(BookingRules rules, WalkInLoad load) {
        this.rules = rules;
        this.load = load;
    }

    /**
     * The best legal place today, if there is one.
     *
     * @param now local time of the unit
     */
    public Optional<WalkInPlace> best(DayBook book, Applicant applicant, LocalDateTime now) {
        Predicate<RoomShift> own = applicant::belongsTo;
        return extra(book, applicant, now, own.and(shift -> isOpenAt(shift, now)))
                .or(() -> freeSlot(book, applicant, now)).or(() -> extra(book, applicant, now, own))
                .or(() -> extra(book, applicant, now, shift -> isOpenAt(shift, now)))
                .or(() -> extra(book, applicant, now, shift -> true));
    }

    private Optional<WalkInPlace> extra(DayBook book, Applicant applicant, LocalDateTime now,
            Predicate<RoomShift> wanted) {
        return ofService(book, applicant).filter(wanted)
                .filter(shift -> rules.brokenByExtra(shift, applicant, book, now).isEmpty())
                .flatMap(shift -> book.freeExtra(shift).map(n -> new WalkInPlace.Extra(shift, n)).stream())
                .min(Comparator.comparing((WalkInPlace.Extra place) -> place.shift().from())
                        .thenComparingInt(WalkInPlace.Extra::n).thenComparingInt(place -> place.shift().roomNumber()))
                .map(WalkInPlace.class::cast);
    }

    private Optional<WalkInPlace> freeSlot(DayBook book, Applicant applicant, LocalDateTime now) {
        return ofService(book, applicant).flatMap(shift -> firstFree(shift, book, applicant, now).stream())
                .min(Comparator.comparing((WalkInPlace.Unifila place) -> sooner(place.slot(), now))
                        .thenComparingInt(place -> load.of(place.shift()))
                        .thenComparing(place -> place.slot().from())
                        .thenComparingInt(place -> place.shift().roomNumber()))
                .map(WalkInPlace.class::cast);
    }

    /** The slots of a shift are in order: no later one would be taken before its first legal one. */
    private Optional<WalkInPlace.Unifila> firstFree(RoomShift shift, DayBook book, Applicant applicant,
            LocalDateTime now) {
        return shift.slots().stream().filter(book::isFree)
                .filter(slot -> rules.brokenAt(shift, asked(applicant, slot), book, now).isEmpty()).findFirst()
                .map(slot -> new WalkInPlace.Unifila(shift, slot));
    }

    private static LocalDateTime sooner(Slot slot, LocalDateTime now) {
        return slot.from().isBefore(now) ? now : slot.from();
    }

    private static Stream<RoomShift> ofService(DayBook book, Applicant applicant) {
        return book.roomShifts().stream().filter(shift -> shift.serviceId().equals(applicant.serviceId()));
    }

    private static boolean isOpenAt(RoomShift shift, LocalDateTime now) {
        return !now.isBefore(shift.from().minus(EARLY)) && shift.until().isAfter(now);
    }

    private static BookingRequest asked(Applicant applicant, Slot slot) {
        return new BookingRequest(applicant, slot, AppointmentKind.WALK_IN, null);
    }
}
