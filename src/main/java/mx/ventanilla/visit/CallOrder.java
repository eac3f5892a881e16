package mx.ventanilla.visit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import mx.ventanilla.agenda.RoomShift;

/**
 * In which order those who wait for a room are called: the urgent first, then by the time at which each is due. Due is the
 * appointment for who came in time, the arrival for who came late or without appointment.
 *
 * @param now local time of the unit
 */
public record CallOrder(RoomShift shift, ZoneId zone, LocalDateTime now) {
    /** Why somebody stands where they stand. */
    public enum Reason {
        URGENT, APPOINTMENT, LATE, WALK_IN
    }

    /** Who is called before compares as less. */
    public Comparator<QueueRow> comparator() {
        return Comparator.comparingInt(QueueRow::priority).reversed().thenComparing(this::due)
                .thenComparing(this::arrival).thenComparing(QueueRow::id);
    }

    public Reason reason(QueueRow row) {
        if (row.priority() > 0) {
            return Reason.URGENT;
        }
        LocalTime starts = row.starts();
        if (starts == null) {
            return Reason.WALK_IN;
        }
        return arrival(row).isAfter(at(row, starts)) ? Reason.LATE : Reason.APPOINTMENT;
    }

    /** The time that the order goes by, in the unit's local time. */
    public LocalDateTime due(QueueRow row) {
        LocalDateTime arrival = arrival(row);
        LocalTime starts = row.starts();
        if (starts == null) {
            return arrival;
        }
        LocalDateTime appointment = at(row, starts);
        return arrival.isAfter(appointment) ? arrival : appointment;
    }

    /** Of who has not come, as if it were now. */
    public LocalDateTime arrival(QueueRow row) {
        return row.arrivedAt() == null ? now : local(row.arrivedAt());
    }

    /** After midnight the day is that of the shift's begin. */
    public LocalDateTime at(QueueRow row, LocalTime starts) {
        boolean nextDay = shift.until().toLocalDate().isAfter(shift.day()) && starts.isBefore(shift.starts());
        return row.visitDay().plusDays(nextDay ? 1 : 0).atTime(starts);
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
