package mx.ventanilla.visit.consulting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.patient.cover.PolicyWait;
import mx.ventanilla.visit.CallOrder;
import mx.ventanilla.visit.Queue;
import mx.ventanilla.visit.QueueRow;
import org.jspecify.annotations.Nullable;

/**
 * One room's shift as its doctor sees it at a moment.
 *
 * @param visits all of the shift that still count, and who waits from an earlier shift
 * @param now local time of the unit
 * @param lastSeen when the patient who is inside was attended before, null when never or when nobody is inside
 * @param waits waiting periods of the voluntary policy
 */
public record ConsultingDay(RoomShift shift, List<ListedVisit> visits, Queue queue, LocalDateTime now,
        @Nullable LocalDate lastSeen, List<PolicyWait> waits) {
    public ConsultingDay {
        visits = List.copyOf(visits);
        waits = List.copyOf(waits);
    }

    /** Who was called or is inside; the one inside before the one called. */
    public Optional<ListedVisit> current() {
        return visits.stream().filter(
                visit -> visit.state() == VisitState.CALLED || visit.state() == VisitState.IN_CONSULTATION)
                .max(Comparator.comparing(ListedVisit::state));
    }

    /** Who waits to be called, in call order. */
    public List<ListedVisit> waiting() {
        List<UUID> order = queue.waiting().stream().map(QueueRow::id).toList();
        return visits.stream().filter(visit -> visit.state() == VisitState.ARRIVED)
                .sorted(Comparator.comparingInt(visit -> order.indexOf(visit.id()))).toList();
    }

    /** Who has an appointment and has not come. */
    public List<ListedVisit> expected() {
        return visits.stream().filter(visit -> visit.state() == VisitState.BOOKED).toList();
    }

    public long count(VisitState... states) {
        return visits.stream().filter(visit -> List.of(states).contains(visit.state())).count();
    }

    /** Walk-ins taken on top of the slots. */
    public long extras() {
        return visits.stream().filter(visit -> visit.kind() == AppointmentKind.WALK_IN && visit.starts() == null
                && visit.state().occupiesSlot()).count();
    }

    public CallOrder.Reason reason(ListedVisit visit) {
        return queue.order().reason(visit.queued());
    }

    /** When the last of those waiting and still expected would be done, at today's pace. */
    public LocalDateTime estimatedEnd() {
        int left = waiting().size() + expected().size() + (current().isPresent() ? 1 : 0);
        LocalDateTime free = now.isBefore(shift.from()) ? shift.from() : now;
        return free.plusMinutes((long) left * queue.paceMinutes());
    }
}
