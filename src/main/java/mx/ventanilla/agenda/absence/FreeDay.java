package mx.ventanilla.agenda.absence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.RoomShift;

/** The free places of one day, the soonest first, found by doctor and by shift without looking at all of them. */
final class FreeDay {
    private static final Comparator<FreePlace> SOONEST = Comparator.comparing(FreePlace::from)
            .thenComparingInt(FreePlace::roomNumber);
    private final DayBook book;
    private final List<FreePlace> all;
    private final Map<UUID, List<FreePlace>> byDoctor;
    private final Map<UUID, List<FreePlace>> byShift;

    private FreeDay(DayBook book, List<FreePlace> all) {
        this.book = book;
        this.all = all;
        this.byDoctor = all.stream().filter(place -> place.offer().shift().doctor() != null)
                .collect(Collectors.groupingBy(FreeDay::doctor));
        this.byShift = all.stream().collect(Collectors.groupingBy(place -> place.offer().shift().shiftId()));
    }

    /** @param now local time of the unit: what is over is not free */
    static FreeDay of(DayBook book, LocalDateTime now) {
        return new FreeDay(book, book.roomShifts().stream().flatMap(shift -> free(shift, book, now)).sorted(SOONEST)
                .toList());
    }

    /** A day of which nothing can be known. */
    static FreeDay unknown(LocalDate day) {
        return new FreeDay(new DayBook(day, List.of(), Set.of(), Set.of(), Set.of(), Set.of()), List.of());
    }

    private static Stream<FreePlace> free(RoomShift shift, DayBook book, LocalDateTime now) {
        return shift.slots().stream().filter(slot -> !slot.from().isBefore(now)).filter(shift::isAttended)
                .map(slot -> FreePlace.of(new Offer(shift, slot)))
                .filter(place -> !book.takenSlots().contains(place.key()));
    }

    private static UUID doctor(FreePlace place) {
        return Objects.requireNonNull(place.offer().shift().doctor()).staffId();
    }

    DayBook book() {
        return book;
    }

    List<FreePlace> all() {
        return all;
    }

    List<FreePlace> of(UUID doctor) {
        return byDoctor.getOrDefault(doctor, List.of());
    }

    List<FreePlace> in(UUID shift) {
        return byShift.getOrDefault(shift, List.of());
    }
}
