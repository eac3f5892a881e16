package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that the days of a unit are made of. */
record CalendarRows(List<Room> rooms, List<Shift> shifts, List<Duty> duties, List<ClosedDay> closedDays,
        List<AbsenceTerms> absences) {
    record Room(UUID id, int roomNumber, UUID serviceId, int slotMinutes, int walkInQuota) {}

    /**
     * @param weekdays digits of the days on which the shift works, 1 is Monday
     */
    record Shift(UUID id, String code, LocalTime starts, LocalTime ends, String weekdays, LocalDate validFrom) {}

    /**
     * @param staffId null when the room has nobody: an absence when the period has an end
     * @param validTo last day, null when open
     */
    record Duty(UUID roomId, UUID shiftId, LocalDate validFrom, @Nullable LocalDate validTo, @Nullable UUID staffId,
            @Nullable String title, @Nullable String firstSurname) {
        boolean covers(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }
    }

    record ClosedDay(LocalDate closedOn, DayKind kind) {}
}
