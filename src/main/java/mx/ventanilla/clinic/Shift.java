package mx.ventanilla.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A shift of the unit.
 *
 * @param code M, V, N, J (jornada acumulada) or the unit's own
 * @param crossesMidnight true when it ends on the day after it started
 * @param weekdays days it is worked, 1 Monday to 7 Sunday, as digits
 */
public record Shift(UUID id, String rev, String code, String name, LocalTime starts, LocalTime ends,
        boolean crossesMidnight, String weekdays, LocalDate validFrom, boolean active) {
    public boolean isWorkedOn(LocalDate day) {
        return active && !day.isBefore(validFrom) && isWorkedOn(day.getDayOfWeek());
    }

    private boolean isWorkedOn(DayOfWeek day) {
        return weekdays.indexOf('0' + day.getValue()) >= 0;
    }

    /** Whether this time of day falls in the shift, its end not included. */
    public boolean covers(LocalTime time) {
        return crossesMidnight
                ? !time.isBefore(starts) || time.isBefore(ends)
                : !time.isBefore(starts) && time.isBefore(ends);
    }
}
