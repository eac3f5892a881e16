package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.agenda.RoomCalendar;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;

/** The shifts of a unit on a day, with their rooms. */
final class ShiftCalendar {
    private final Handle handle;
    private final UUID unitId;

    ShiftCalendar(Handle handle, UUID unitId) {
        this.handle = handle;
        this.unitId = unitId;
    }

    List<RoomShift> rooms(LocalDate day) {
        return RoomCalendar.read(handle, unitId, day, day).on(day);
    }

    /** Of one day, the earliest first. */
    List<WorkedShift> shifts(LocalDate day) {
        return rooms(day).stream().collect(Collectors.groupingBy(RoomShift::shiftId)).values().stream()
                .map(List::getFirst)
                .map(room -> new WorkedShift(room.shiftId(), room.shiftCode(), room.day(), room.from(), room.until()))
                .sorted(Comparator.comparing(WorkedShift::from).thenComparing(WorkedShift::code)).toList();
    }

    WorkedShift shift(LocalDate day, UUID shiftId) {
        return shifts(day).stream().filter(shift -> shift.shiftId().equals(shiftId)).findFirst()
                .orElseThrow(() -> Problem.of("shift.close.noShift"));
    }

    /** The first one of the day that begins when this one ends, or later. */
    Optional<WorkedShift> after(WorkedShift shift) {
        return shifts(shift.day()).stream().filter(other -> !other.from().isBefore(shift.until())).findFirst();
    }
}
