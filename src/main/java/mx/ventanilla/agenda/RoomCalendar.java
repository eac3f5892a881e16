package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which rooms work in which shifts on a day, and who attends them. */
public final class RoomCalendar {
    private final CalendarRows rows;

    RoomCalendar(CalendarRows rows) {
        this.rows = rows;
    }

    /** The calendar of a unit between two days. */
    public static RoomCalendar read(Handle handle, UUID unitId, LocalDate first, LocalDate last) {
        return new RoomCalendar(new CalendarDao(handle).rows(unitId, first, last));
    }

    /** The same calendar if this absence were decided. */
    public RoomCalendar assuming(AbsenceTerms absence) {
        List<AbsenceTerms> absences = new ArrayList<>(rows.absences());
        absences.add(absence);
        return new RoomCalendar(new CalendarRows(rows.rooms(), rows.shifts(), rows.duties(), rows.closedDays(),
                absences));
    }

    /** Every room in every shift of the day, in the order of services and room numbers. */
    public List<RoomShift> on(LocalDate day) {
        DayKind kind = rows.closedDays().stream().filter(closed -> closed.closedOn().equals(day))
                .map(CalendarRows.ClosedDay::kind).findFirst().orElse(DayKind.OPEN);
        List<CalendarRows.Shift> shifts = shiftsOn(day);
        List<RoomShift> found = new ArrayList<>();
        for (CalendarRows.Room room : rows.rooms()) {
            for (CalendarRows.Shift shift : shifts) {
                found.add(roomShift(room, shift, day, kind));
            }
        }
        return found;
    }

    /** Of each code, the rows that came into force last: a later row replaces the earlier one. */
    private List<CalendarRows.Shift> shiftsOn(LocalDate day) {
        List<CalendarRows.Shift> inForce = rows.shifts().stream().filter(shift -> !shift.validFrom().isAfter(day))
                .toList();
        return inForce.stream()
                .filter(shift -> shift.weekdays().contains(String.valueOf(day.getDayOfWeek().getValue())))
                .filter(shift -> inForce.stream().noneMatch(
                        other -> other.code().equals(shift.code()) && other.validFrom().isAfter(shift.validFrom())))
                .toList();
    }

    private RoomShift roomShift(CalendarRows.Room room, CalendarRows.Shift shift, LocalDate day, DayKind kind) {
        Optional<CalendarRows.Duty> duty = rows.duties().stream().filter(
                each -> each.roomId().equals(room.id()) && each.shiftId().equals(shift.id()) && each.covers(day))
                .findFirst();
        Doctor doctor = duty.map(RoomCalendar::doctor).orElse(null);
        Presence presence = doctor != null
                ? Presence.PRESENT
                : duty.filter(each -> each.validTo() != null).isPresent() ? Presence.ABSENT : Presence.NO_DOCTOR;
        return new RoomShift(room.id(), room.roomNumber(), room.serviceId(), shift.id(), shift.code(), day,
                shift.starts(), shift.ends(), room.slotMinutes(), room.walkInQuota(), kind, presence, doctor)
                .with(rows.absences());
    }

    private static @Nullable Doctor doctor(CalendarRows.Duty duty) {
        if (duty.staffId() == null) {
            return null;
        }
        String title = duty.title() == null ? "" : duty.title();
        return new Doctor(duty.staffId(), title, duty.firstSurname() == null ? "" : duty.firstSurname());
    }
}
