package mx.ventanilla.agenda.absence;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.ventanilla.agenda.AgendaBooks;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.BookingRules;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.Offer;

/**
 * Proposes a new place to every patient of an absence, the most pressing first: the same doctor within a week, or another
 * room in the same shift, else the next free slot of any room. Who waits already, or has priority, keeps the day.
 */
public final class ReschedulingRules {
    private static final int DAYS_WITH_THE_SAME_DOCTOR = 7;
    private static final int DAYS_AT_ONCE = 7;
    private static final Comparator<Affected> PRESSING = Comparator.comparing((Affected visit) -> !visit.isHere())
            .thenComparing(Comparator.comparingInt(Affected::priority).reversed()).thenComparing(Affected::at)
            .thenComparing(Affected::requestedAt).thenComparing(Affected::id);

    private final MoveCheck check;
    private final AgendaBooks books;
    private final LocalDateTime now;
    private final LocalDate end;
    private final Map<LocalDate, FreeDay> days = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    /**
     * @param books the calendar as it would be with the absence
     * @param now local time of the unit
     */
    public ReschedulingRules(BookingRules rules, AgendaBooks books, LocalDateTime now) {
        this.check = new MoveCheck(rules, now);
        this.books = books;
        this.now = now;
        this.end = now.toLocalDate().plusDays(rules.horizonDays());
    }

    /** One line for each visit. */
    public List<PlanLine> propose(List<Affected> visits, Map<UUID, Applicant> applicants, MoveFirst first) {
        List<PlanLine> lines = new ArrayList<>();
        for (Affected visit : visits.stream().sorted(PRESSING).toList()) {
            Applicant person = applicants.get(visit.patientId());
            PlanLine line = person == null
                    ? PlanLine.open(visit)
                    : propose(visit, person.asking(visit.serviceId()), first);
            line.offer().ifPresent(offer -> give(visit, offer));
            lines.add(line);
        }
        return lines;
    }

    /** Up to so many legal places for one patient, the soonest first, besides those given. */
    public List<Offer> alternatives(Affected visit, Applicant applicant, Set<String> givenSlots, int most) {
        given.addAll(givenSlots);
        List<Offer> found = new ArrayList<>();
        LocalDate last = end.isBefore(visit.visitDay()) ? visit.visitDay() : end;
        for (LocalDate day = visit.visitDay(); !day.isAfter(last) && found.size() < most; day = day.plusDays(1)) {
            legal(day, visit, applicant.asking(visit.serviceId()), day(day).all().stream())
                    .limit(most - found.size()).forEach(found::add);
        }
        return found;
    }

    private PlanLine propose(Affected visit, Applicant applicant, MoveFirst first) {
        boolean sameDayFirst = first == MoveFirst.SAME_DAY || visit.isHere() || visit.priority() > 0;
        Optional<PlanLine> line = sameDayFirst
                ? sameShift(visit, applicant).or(() -> sameDoctor(visit, applicant))
                : sameDoctor(visit, applicant).or(() -> sameShift(visit, applicant));
        return line.or(() -> soonest(visit, applicant)).orElseGet(() -> PlanLine.open(visit));
    }

    private Optional<PlanLine> sameDoctor(Affected visit, Applicant applicant) {
        UUID doctor = visit.staffId();
        if (doctor == null) {
            return Optional.empty();
        }
        LocalDate last = visit.visitDay().plusDays(DAYS_WITH_THE_SAME_DOCTOR);
        return first(visit.visitDay(), last.isAfter(end) ? end : last, visit, applicant, day -> day.of(doctor))
                .map(offer -> PlanLine.proposing(visit, offer, Why.SAME_DOCTOR_LATER));
    }

    /** The nearest to the hour that the patient knows. */
    private Optional<PlanLine> sameShift(Affected visit, Applicant applicant) {
        Comparator<FreePlace> nearest = Comparator
                .comparing((FreePlace place) -> Duration.between(visit.at(), place.from()).abs())
                .thenComparing(FreePlace::from).thenComparingInt(FreePlace::roomNumber);
        Stream<FreePlace> wanted = day(visit.visitDay()).in(visit.shiftId()).stream().sorted(nearest);
        return legal(visit.visitDay(), visit, applicant, wanted).findFirst()
                .map(offer -> PlanLine.proposing(visit, offer, Why.OTHER_ROOM_SAME_SHIFT));
    }

    private Optional<PlanLine> soonest(Affected visit, Applicant applicant) {
        return first(visit.visitDay(), end, visit, applicant, FreeDay::all)
                .map(offer -> PlanLine.proposing(visit, offer, Why.NEXT_FREE));
    }

    /** The first legal place after the visit's hour, day by day. */
    private Optional<Offer> first(LocalDate from, LocalDate to, Affected visit, Applicant applicant,
            Function<FreeDay, List<FreePlace>> wanted) {
        LocalDateTime after = visit.at();
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .flatMap(day -> legal(day, visit, applicant,
                        wanted.apply(day(day)).stream().filter(place -> place.from().isAfter(after))))
                .findFirst();
    }

    /** Asks the rules of one place after the other, in this order and no further than they are wanted. */
    private Stream<Offer> legal(LocalDate day, Affected visit, Applicant applicant, Stream<FreePlace> places) {
        if (given.contains(DayBook.patientDayKey(visit.patientId(), visit.serviceId(), day))) {
            return Stream.empty();
        }
        return places.filter(place -> place.offer().shift().serviceId().equals(visit.serviceId()))
                .filter(place -> !given.contains(place.key())).map(FreePlace::offer)
                .filter(offer -> check.isLegal(offer, applicant, day(day).book()));
    }

    private FreeDay day(LocalDate day) {
        FreeDay known = days.get(day);
        if (known == null) {
            books.days(day, day.plusDays(DAYS_AT_ONCE - 1))
                    .forEach(book -> days.putIfAbsent(book.day(), FreeDay.of(book, now)));
            known = days.computeIfAbsent(day, FreeDay::unknown);
        }
        return known;
    }

    private void give(Affected visit, Offer offer) {
        given.add(offer.slot().key());
        given.add(DayBook.patientDayKey(visit.patientId(), visit.serviceId(), offer.slot().day()));
    }
}
