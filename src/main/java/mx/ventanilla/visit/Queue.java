package mx.ventanilla.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;

/**
 * The people of one room in one shift: in which order they are called, how fast the doctor works today, and when each
 * would be called.
 */
final class Queue {
    /** With fewer finished consultations than these the slot's length is the better guess. */
    private static final int ENOUGH_FINISHED = 3;

    private final RoomShift shift;
    private final List<QueueRow> rows;
    private final ZoneId zone;
    private final LocalDateTime now;

    /**
     * @param rows visits of this room in this shift, and those who still wait from an earlier one
     */
    Queue(RoomShift shift, List<QueueRow> rows, ZoneId zone, LocalDateTime now) {
        this.shift = shift;
        this.rows = List.copyOf(rows);
        this.zone = zone;
        this.now = now;
    }

    /**
     * Call order: the urgent first, then by the time at which each is due. Due is the appointment for who came in time,
     * the arrival for who came late or without appointment.
     */
    List<QueueRow> waiting() {
        return rows.stream().filter(row -> row.state().isWaiting()).sorted(callOrder()).toList();
    }

    private Comparator<QueueRow> callOrder() {
        return Comparator.comparingInt(QueueRow::priority).reversed().thenComparing(this::due)
                .thenComparing(this::arrival).thenComparing(QueueRow::id);
    }

    /** Whole minutes a patient takes this doctor today; the slot's length until enough were seen. */
    int paceMinutes() {
        List<Long> seconds = rows.stream().filter(row -> row.state() == VisitState.ATTENDED)
                .map(row -> row.startedAt() == null || row.endedAt() == null
                        ? null
                        : Duration.between(row.startedAt(), row.endedAt()).toSeconds())
                .filter(Objects::nonNull).toList();
        if (seconds.size() < ENOUGH_FINISHED) {
            return shift.slotMinutes();
        }
        double mean = seconds.stream().mapToLong(Long::longValue).average().orElseThrow();
        return Math.max(1, (int) Math.round(mean / 60));
    }

    /** How many who wait are called before this one, or would be if this one arrived now. */
    int ahead(QueueRow row) {
        return (int) waiting().stream().filter(other -> callOrder().compare(other, row) < 0).count();
    }

    /**
     * When this one would be called: after whom is inside, who waits before, and who has an earlier appointment and may
     * still come.
     *
     * @param toleranceMinutes how long after the appointment somebody is still expected
     */
    WaitEstimate estimate(QueueRow row, int toleranceMinutes) {
        LocalDateTime due = due(row);
        int ahead = ahead(row);
        int pace = paceMinutes();
        long expected = rows.stream().filter(other -> other.state() == VisitState.BOOKED && other.starts() != null)
                .map(other -> at(other, other.starts()))
                .filter(starts -> starts.isBefore(due) && !starts.plusMinutes(toleranceMinutes).isBefore(now)).count();
        LocalDateTime free = now.isBefore(shift.from()) ? shift.from() : now;
        return new WaitEstimate(ahead, pace, free.plusMinutes(minutesLeftInside() + pace * (ahead + expected)));
    }

    /** Ticket of the one who is called next, if anybody waits. */
    Optional<String> nextTicket() {
        return waiting().stream().filter(row -> row.state() == VisitState.ARRIVED).findFirst().map(QueueRow::ticket);
    }

    /** How long the one who waits longest has been waiting, in minutes; 0 when nobody waits. */
    long longestWaitMinutes() {
        return waiting().stream().mapToLong(row -> Duration.between(arrival(row), now).toMinutes()).max().orElse(0);
    }

    /** How many minutes ago somebody who is waiting had the appointment; 0 when nobody is overdue. */
    long lateMinutes() {
        return waiting().stream().filter(row -> row.starts() != null)
                .mapToLong(row -> Duration.between(due(row), now).toMinutes()).max().stream()
                .map(minutes -> Math.max(0, minutes)).findFirst().orElse(0);
    }

    private long minutesLeftInside() {
        return rows.stream().filter(row -> row.state() == VisitState.IN_CONSULTATION && row.startedAt() != null)
                .mapToLong(row -> paceMinutes() - Duration.between(local(row.startedAt()), now).toMinutes()).max()
                .stream().map(left -> Math.max(0, left)).findFirst().orElse(0);
    }

    private LocalDateTime due(QueueRow row) {
        LocalDateTime arrival = arrival(row);
        LocalTime starts = row.starts();
        if (starts == null) {
            return arrival;
        }
        LocalDateTime appointment = at(row, starts);
        return arrival.isAfter(appointment) ? arrival : appointment;
    }

    private LocalDateTime arrival(QueueRow row) {
        return row.arrivedAt() == null ? now : local(row.arrivedAt());
    }

    /** After midnight the day is that of the shift's begin. */
    private LocalDateTime at(QueueRow row, LocalTime starts) {
        boolean nextDay = shift.until().toLocalDate().isAfter(shift.day()) && starts.isBefore(shift.starts());
        return row.visitDay().plusDays(nextDay ? 1 : 0).atTime(starts);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
