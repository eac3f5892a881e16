package mx.ventanilla.visit;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;

/**
 * The people of one room in one shift: in which order they are called, how fast the doctor works today, and when each
 * would be called.
 */
public final class Queue {
    /** With fewer finished consultations than these the slot's length is the better guess. */
    private static final int ENOUGH_FINISHED = 3;

    private final RoomShift shift;
    private final List<QueueRow> rows;
    private final CallOrder order;
    private final LocalDateTime now;

    /**
     * @param rows visits of this room in this shift, and those who still wait from an earlier one
     */
    public Queue(RoomShift shift, List<QueueRow> rows, ZoneId zone, LocalDateTime now) {
        this.shift = shift;
        this.rows = List.copyOf(rows);
        this.order = new CallOrder(shift, zone, now);
        this.now = now;
    }

    /** Those who wait, in call order. */
    public List<QueueRow> waiting() {
        return rows.stream().filter(row -> row.state().isWaiting()).sorted(order.comparator()).toList();
    }

    /** Whole minutes a patient takes this doctor today; the slot's length until enough were seen. */
    public int paceMinutes() {
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

    public CallOrder order() {
        return order;
    }

    /** How many who wait are called before this one, or would be if this one arrived now. */
    int ahead(QueueRow row) {
        return (int) waiting().stream().filter(other -> order.comparator().compare(other, row) < 0).count();
    }

    /**
     * When this one would be called: after whom is inside, who waits before, and who has an earlier appointment and may
     * still come.
     *
     * @param toleranceMinutes how long after the appointment somebody is still expected
     */
    public WaitEstimate estimate(QueueRow row, int toleranceMinutes) {
        LocalDateTime due = order.due(row);
        int ahead = ahead(row);
        int pace = paceMinutes();
        long expected = rows.stream().filter(other -> other.state() == VisitState.BOOKED && other.starts() != null)
                .map(other -> order.at(other, other.starts()))
                .filter(starts -> starts.isBefore(due) && !starts.plusMinutes(toleranceMinutes).isBefore(now)).count();
        LocalDateTime free = now.isBefore(shift.from()) ? shift.from() : now;
        return new WaitEstimate(ahead, pace, free.plusMinutes(minutesLeftInside() + pace * (ahead + expected)));
    }

    /** Ticket of the one who is called next, if anybody waits. */
    public Optional<String> nextTicket() {
        return waiting().stream().filter(row -> row.state() == VisitState.ARRIVED).findFirst().map(QueueRow::ticket);
    }

    /** How long the one who waits longest has been waiting, in minutes; 0 when nobody waits. */
    public long longestWaitMinutes() {
        return waiting().stream().mapToLong(row -> Duration.between(order.arrival(row), now).toMinutes()).max()
                .orElse(0);
    }

    /** How many minutes ago somebody who is waiting had the appointment; 0 when nobody is overdue. */
    public long lateMinutes() {
        return waiting().stream().filter(row -> row.starts() != null)
                .mapToLong(row -> Duration.between(order.due(row), now).toMinutes()).max().stream()
                .map(minutes -> Math.max(0, minutes)).findFirst().orElse(0);
    }

    private long minutesLeftInside() {
        return rows.stream().filter(row -> row.state() == VisitState.IN_CONSULTATION && row.startedAt() != null)
                .mapToLong(row -> paceMinutes() - Duration.between(order.local(row.startedAt()), now).toMinutes()).max()
                .stream().map(left -> Math.max(0, left)).findFirst().orElse(0);
    }
}
