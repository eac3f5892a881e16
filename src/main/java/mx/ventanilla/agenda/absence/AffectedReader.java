package mx.ventanilla.agenda.absence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.RoomCalendar;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Today;
import org.jdbi.v3.core.Handle;

/** Finds the appointments that an absence touches: still to come, and in a slot that nobody would attend. */
final class AffectedReader {
    private final Handle handle;
    private final Today today;

    AffectedReader(Handle handle, Today today) {
        this.handle = handle;
        this.today = today;
    }

    List<Affected> read(AbsenceTerms terms) {
        LocalDate first = terms.first().isBefore(today.date()) ? today.date() : terms.first();
        LocalDate last = terms.last();
        if (last.isBefore(first)) {
            return List.of();
        }
        RoomCalendar calendar = RoomCalendar.read(handle, today.unit().id(), first.minusDays(1), last);
        Map<LocalDate, List<RoomShift>> days = new HashMap<>();
        return new AbsenceDao(handle).visits(today.unit().id(), first.minusDays(1), last).stream()
                .filter(visit -> shiftOf(visit, days.computeIfAbsent(visit.visitDay(), calendar::on))
                        .filter(shift -> terms.concerns(shift)).filter(shift -> isTouched(visit, shift, terms))
                        .isPresent())
                .toList();
    }

    private boolean isTouched(Affected visit, RoomShift shift, AbsenceTerms terms) {
        if (!shift.until().isAfter(today.now())) {
            return false;
        }
        Optional<Slot> slot = visit.starts() == null
                ? shift.slots().stream().reduce((one, next) -> next)
                : shift.slotAt(visit.starts());
        return slot.filter(terms::covers).filter(it -> visit.isHere() || !it.from().isBefore(today.now()))
                .isPresent();
    }

    private static Optional<RoomShift> shiftOf(Affected visit, List<RoomShift> shifts) {
        return shifts.stream().filter(shift -> shift.roomId().equals(visit.roomId())
                && shift.shiftId().equals(visit.shiftId())).findFirst();
    }
}
