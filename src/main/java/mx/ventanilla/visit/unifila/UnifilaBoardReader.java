package mx.ventanilla.visit.unifila;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.StoredBooks;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.WalkInChoice;
import mx.ventanilla.agenda.WalkInLoad;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts the Unifila of a moment together. */
final class UnifilaBoardReader {
    private static final UUID NOBODY = new UUID(0, 0);
    private final Handle handle;
    private final Today today;
    private final UnifilaDao dao;
    private final List<DayBook> books;
    private final WalkInChoice choice;

    UnifilaBoardReader(Handle handle, Today today) {
        this.handle = handle;
        this.today = today;
        this.dao = new UnifilaDao(handle);
        LocalDate date = today.date();
        UUID unit = today.unit().id();
        this.books = new StoredBooks(handle, unit, NOBODY).days(date.minusDays(1), date);
        this.choice = new WalkInChoice(today.rules(), WalkInLoad.read(handle, unit, date.minusDays(1), date));
    }

    UnifilaBoard board() {
        List<UnifilaEntry> waiting = dao.waiting(today.unit().id(), today.date());
        UnifilaBoard.Match next = waiting.stream().flatMap(entry -> match(entry).stream()).findFirst().orElse(null);
        return new UnifilaBoard(waiting, places(), next, report(today.date(), null), today.now());
    }

    /** The best place for one who waits, by the rule that every walk-in is placed by. */
    Optional<UnifilaBoard.Match> match(UnifilaEntry entry) {
        Applicant applicant = new ApplicantDao(handle).find(entry.patientId(), entry.serviceId(), today.unit().id());
        return books.stream().flatMap(book -> choice.best(book, applicant, today.now()).stream()).findFirst()
                .map(place -> new UnifilaBoard.Match(entry, place));
    }

    /** @param shiftId null for all shifts */
    UnifilaReport report(LocalDate day, @Nullable UUID shiftId) {
        UUID unit = today.unit().id();
        List<RoomShift> shifts = shiftsOf(day);
        List<UnifilaDao.FreedSlot> freed = dao.freed(unit, day).stream()
                .filter(slot -> shiftId == null || shiftId.equals(slot.shiftId()))
                .filter(slot -> slot.taken() > 0 || attended(slot, shifts).isPresent()).toList();
        int rescued = (int) freed.stream().filter(slot -> slot.rescued() > 0).count();
        int resold = (int) freed.stream().filter(slot -> slot.rescued() == 0 && slot.taken() > 0).count();
        int lost = (int) freed.stream().filter(slot -> slot.taken() == 0 && isOver(slot, shifts)).count();
        List<UnifilaDao.Served> served = dao.served(unit, day).stream()
                .filter(each -> shiftId == null || shiftId.equals(each.shiftId())).toList();
        long minutes = Math.round(served.stream()
                .mapToLong(each -> Duration.between(each.joinedAt(), each.requestedAt()).toMinutes()).average()
                .orElse(0));
        return new UnifilaReport(freed.size(), rescued, resold, lost, served.size(),
                dao.left(unit, day), minutes);
    }

    private List<RoomShift> shiftsOf(LocalDate day) {
        List<RoomShift> known = books.stream().filter(book -> book.day().equals(day))
                .flatMap(book -> book.roomShifts().stream()).toList();
        return known.isEmpty()
                ? new StoredBooks(handle, today.unit().id(), NOBODY).days(day, day).getFirst().roomShifts()
                : known;
    }

    /** The shift in which somebody sees patients at that time; what nobody sees is nobody's to give. */
    private static Optional<RoomShift> attended(UnifilaDao.FreedSlot slot, List<RoomShift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.roomId().equals(slot.roomId()) && shift.shiftId().equals(slot.shiftId()))
                .filter(shift -> shift.slotAt(slot.starts()).filter(shift::isAttended).isPresent()).findFirst();
    }

    /** A freed slot can be given until its shift ends. */
    private boolean isOver(UnifilaDao.FreedSlot slot, List<RoomShift> shifts) {
        return attended(slot, shifts).filter(shift -> shift.until().isAfter(today.now())).isEmpty();
    }

    private List<FreePlace> places() {
        return books.stream().flatMap(this::places)
                .sorted(Comparator.comparing((FreePlace place) -> place.slot().from())
                        .thenComparingInt(place -> place.shift().roomNumber()))
                .toList();
    }

    private Stream<FreePlace> places(DayBook book) {
        return book.roomShifts().stream().filter(shift -> shift.until().isAfter(today.now()))
                .flatMap(shift -> shift.slots().stream().filter(shift::isAttended)
                        .filter(slot -> !book.takenSlots().contains(slot.key()))
                        .map(slot -> new FreePlace(shift, slot, book.freedSlots().contains(slot.key())))
                        .filter(place -> place.freed() || !place.slot().from().isBefore(today.now())));
    }
}
