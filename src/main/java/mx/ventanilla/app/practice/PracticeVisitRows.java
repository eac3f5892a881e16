package mx.ventanilla.app.practice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Ticket;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Row;
import org.jspecify.annotations.Nullable;

/** Rows of the invented visits of one room and shift, with the places they hold and the steps they took. */
final class PracticeVisitRows {
    private final RoomShift shift;
    private final UUID unitId;
    private final UUID desk;
    private final ZoneId zone;
    private final int firstTicket;
    private final List<Row> visits = new ArrayList<>();
    private final List<Row> events = new ArrayList<>();
    private int walkIns;

    /**
     * @param desk the user who did everything
     * @param firstTicket tickets given in this room on this day before this shift
     */
    PracticeVisitRows(RoomShift shift, MedicalUnit unit, UUID desk, int firstTicket) {
        this.shift = shift;
        this.unitId = unit.id();
        this.desk = desk;
        this.zone = unit.zone();
        this.firstTicket = firstTicket;
    }

    void add(PracticeVisit visit) {
        UUID id = Ids.next();
        Row row = Row.of(id).with("patient_id", visit.patientId()).with("unit_id", unitId)
                .with("room_id", shift.roomId()).with("service_id", shift.serviceId()).with("shift_id", shift.shiftId())
                .with("staff_id", shift.doctor() == null ? null : shift.doctor().staffId())
                .with("visit_day", shift.day()).with("starts", visit.hasSlot() ? visit.starts() : null)
                .with("slot_minutes", shift.slotMinutes()).with("kind", visit.kind())
                .with("visit_type", visit.requested().getMinute() % 5 == 0 ? VisitType.FIRST : VisitType.SUBSEQUENT)
                .with("state", visit.state()).with("ticket", ticketOf(visit)).with("priority", 0)
                .with("requested_at", instant(visit.requested())).with("arrived_at", when(visit, VisitState.ARRIVED))
                .with("called_at", when(visit, VisitState.CALLED))
                .with("started_at", when(visit, VisitState.IN_CONSULTATION)).with("ended_at", endOf(visit))
                .with("moved_to", null).with("moved_from", null).with("reason", null).with("override_reason", null)
                .with("outcome", visit.state() == VisitState.ATTENDED ? "DISCHARGED" : null).with("triage", null)
                .with("foreign_unit", false);
        writeKeys(row, visit);
        visits.add(row);
        writeEvents(id, visit);
    }

    List<Row> visits() {
        return visits;
    }

    List<Row> events() {
        return events;
    }

    private void writeKeys(Row row, PracticeVisit visit) {
        boolean holds = visit.state() != VisitState.NO_SHOW;
        boolean walkIn = visit.kind() == AppointmentKind.WALK_IN;
        row.with("slot_key", holds && !walkIn
                ? new Slot(shift.roomId(), shift.shiftId(), shift.day(), shift.day().atTime(visit.starts()),
                        shift.slotMinutes()).key()
                : null).with("extra_key", walkIn ? shift.extraKey(++walkIns) : null).with("patient_day_key",
                        holds ? DayBook.patientDayKey(visit.patientId(), shift.serviceId(), shift.day()) : null);
    }

    private void writeEvents(UUID visitId, PracticeVisit visit) {
        VisitState from = null;
        for (PracticeVisit.Step step : visit.steps()) {
            events.add(Row.of(Ids.next()).with("visit_id", visitId).with("step", step.step()).with("from_state", from)
                    .with("to_state", step.to()).with("happened_at", instant(step.at())).with("user_id", desk)
                    .with("note", null));
            from = step.to();
        }
    }

    private @Nullable String ticketOf(PracticeVisit visit) {
        return visit.ticket() == 0
                ? null
                : new Ticket(Ticket.seriesOf(shift.roomNumber()), firstTicket + visit.ticket()).text();
    }

    private @Nullable Instant endOf(PracticeVisit visit) {
        return visit.steps().stream()
                .filter(it -> it.step() == VisitStep.FINISH || it.step() == VisitStep.NO_SHOW).findFirst()
                .map(it -> instant(it.at())).orElse(null);
    }

    private @Nullable Instant when(PracticeVisit visit, VisitState state) {
        return visit.steps().stream().filter(it -> it.to() == state).findFirst().map(it -> instant(it.at()))
                .orElse(null);
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(zone).toInstant();
    }
}
