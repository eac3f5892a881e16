package mx.ventanilla.visit;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.RoomCalendar;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.TicketCounter;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.CoverageDecision;
import org.jspecify.annotations.Nullable;

/** Registers the arrival of a patient with an appointment. */
final class Arrivals {
    private final Transaction transaction;
    private final Today today;

    Arrivals(Transaction transaction) {
        this.transaction = transaction;
        this.today = Today.read(transaction.handle(), transaction.now());
    }

    /**
     * @param overrideReason why a supervisor lets a patient without cover in, null when nobody does
     */
    Visit register(UUID visitId, @Nullable String overrideReason) {
        Visit visit = new VisitDao(transaction.handle()).find(visitId);
        requireToday(visit);
        if (overrideReason == null && visit.overrideReason() == null) {
            requireCover(visit);
        }
        Row row = Row.of(visitId);
        if (overrideReason != null) {
            row.with("override_reason", overrideReason);
        }
        UUID roomId = visit.roomId();
        if (visit.ticket() == null && roomId != null) {
            TicketCounter tickets = new TicketCounter(transaction.handle(), visit.unitId());
            row.with("ticket", tickets.nextOfRoom(roomId, visit.visitDay()).text());
        }
        return new VisitWriter(transaction).step(visit, VisitStep.ARRIVE, row, null);
    }

    /** Nobody counts as not come before the tolerance of the setting is over. */
    static void requireOverdue(Visit visit, Today today) {
        LocalTime starts = visit.starts();
        if (starts == null) {
            return;
        }
        LocalDateTime earliest = visit.visitDay().atTime(starts)
                .plusMinutes(today.settings().number(SettingName.NO_SHOW_TOLERANCE_MINUTES));
        if (today.now().isBefore(earliest)) {
            throw Problem.of("visit.noShow.early", earliest.toLocalTime());
        }
    }

    /** After midnight the shift of yesterday is still today's work. */
    private void requireToday(Visit visit) {
        boolean isToday = visit.visitDay().equals(today.date());
        boolean stillRuns = visit.visitDay().equals(today.date().minusDays(1))
                && shiftOf(visit).filter(shift -> shift.until().isAfter(today.now())).isPresent();
        if (!isToday && !stillRuns) {
            throw Problem.of("visit.arrival.otherDay", visit.visitDay());
        }
    }

    private Optional<RoomShift> shiftOf(Visit visit) {
        return RoomCalendar.read(transaction.handle(), visit.unitId(), visit.visitDay(), visit.visitDay())
                .on(visit.visitDay()).stream().filter(shift -> shift.roomId().equals(visit.roomId())
                        && shift.shiftId().equals(visit.shiftId()))
                .findFirst();
    }

    private void requireCover(Visit visit) {
        Applicant applicant = new ApplicantDao(transaction.handle()).find(visit.patientId(), visit.serviceId(),
                visit.unitId());
        Optional<CoverageDecision.Refused> refused = today.rules().refusedCover(applicant, visit.visitDay());
        if (refused.isPresent()) {
            throw Problem.of("agenda.booking.notCovered", refused.get().reason(), refused.get().sendTo());
        }
    }
}
