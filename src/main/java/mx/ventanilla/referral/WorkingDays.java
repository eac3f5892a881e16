package mx.ventanilla.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ventanilla.clinic.ClosedDay;

/** Counts days from Monday to Friday on which the unit is not closed. */
public final class WorkingDays {
    private final Set<LocalDate> closed;

    public WorkingDays(Collection<ClosedDay> calendar) {
        closed = calendar.stream().filter(ClosedDay::active).map(ClosedDay::closedOn)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day on which so many working days have gone by. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate due = day;
        for (int left = count; left > 0;) {
            due = due.plusDays(1);
            if (isWorking(due)) {
                left--;
            }
        }
        return due;
    }

    /** Working days that have gone by since a day; none when it has not come. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
                .filter(this::isWorking).count();
    }

    private boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day);
    }
}
