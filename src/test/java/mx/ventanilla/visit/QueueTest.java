package mx.ventanilla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.DayKind;
import mx.ventanilla.agenda.Presence;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final UUID ROOM = new UUID(0, 1);
    private static final UUID SHIFT = new UUID(0, 2);
    private static final RoomShift MORNING = new RoomShift(ROOM, 4, new UUID(0, 3), SHIFT, "M", DAY,
            LocalTime.of(8, 0), LocalTime.of(14, 0), 15, 4, DayKind.OPEN, Presence.PRESENT, null);
    private final List<QueueRow> rows = new ArrayList<>();

    @Test
    void callsThePunctualByTheirAppointmentTheLateByTheirArrivalAndTheUrgentFirst() {
        arrived("early", "10:00", "09:20", 0);
        arrived("late", "09:00", "09:50", 0);
        arrived("walk-in", null, "09:40", 0);
        arrived("urgent", null, "09:55", 1);

        assertThat(queue("09:58").waiting()).extracting(QueueRow::ticket).containsExactly("urgent", "walk-in", "late",
                "early");
    }

    @Test
    void takesTheSlotsLengthAsPaceUntilThreeWereSeen() {
        seen("08:00", "08:10");
        seen("08:10", "08:20");
        assertThat(queue("08:30").paceMinutes()).isEqualTo(15);

        seen("08:20", "08:41");
        assertThat(queue("08:45").paceMinutes()).isEqualTo(14);
    }

    @Test
    void estimatesFromWhoIsInsideWhoWaitsAndWhoMayStillCome() {
        rows.add(row("inside", "09:30", VisitState.IN_CONSULTATION, "09:20", 0, "09:35", null));
        arrived("before", "09:45", "09:30", 0);
        rows.add(row(null, "09:50", VisitState.BOOKED, null, 0, null, null));
        rows.add(row(null, "09:15", VisitState.BOOKED, null, 0, null, null));
        rows.add(row(null, "10:15", VisitState.BOOKED, null, 0, null, null));
        QueueRow mine = arrived("mine", "10:00", "09:42", 0);

        WaitEstimate estimate = queue("09:42").estimate(mine, 10);

        assertThat(estimate).isEqualTo(new WaitEstimate(1, 15, DAY.atTime(10, 20)));
    }

    @Test
    void promisesNobodyATimeBeforeTheShiftBegins() {
        QueueRow mine = arrived("mine", "08:00", "07:30", 0);

        assertThat(queue("07:30").estimate(mine, 10).calledAt()).isEqualTo(DAY.atTime(8, 0));
    }

    @Test
    void countsAheadOfWhoHasNotArrivedAsIfArrivingNow() {
        arrived("before", "09:45", "09:30", 0);
        arrived("after", "10:15", "09:30", 0);
        QueueRow mine = row(null, "10:00", VisitState.BOOKED, null, 0, null, null);
        rows.add(mine);

        assertThat(queue("09:42").ahead(mine)).isOne();
    }

    @Test
    void isLateByTheAppointmentThatHasWaitedLongest() {
        arrived("first", "09:00", "08:45", 0);
        arrived("came late", "08:00", "09:20", 0);

        assertThat(queue("09:31").lateMinutes()).isEqualTo(31);
        assertThat(queue("09:31").longestWaitMinutes()).isEqualTo(46);
        assertThat(queue("09:31").nextTicket()).contains("first");
    }

    private Queue queue(String now) {
        return new Queue(MORNING, rows, ZONE, DAY.atTime(LocalTime.parse(now)));
    }

    private QueueRow arrived(String ticket, @Nullable String starts, String arrival, int priority) {
        QueueRow row = row(ticket, starts, VisitState.ARRIVED, arrival, priority, null, null);
        rows.add(row);
        return row;
    }

    private void seen(String from, String until) {
        rows.add(row(null, from, VisitState.ATTENDED, from, 0, from, until));
    }

    private static QueueRow row(@Nullable String ticket, @Nullable String starts, VisitState state,
            @Nullable String arrived, int priority, @Nullable String started, @Nullable String ended) {
        return new QueueRow(UUID.randomUUID(), ROOM, SHIFT, DAY, starts == null ? null : LocalTime.parse(starts), state,
                ticket, priority, at(arrived), at(started), at(ended));
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
