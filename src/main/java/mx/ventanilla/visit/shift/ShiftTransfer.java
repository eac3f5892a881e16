package mx.ventanilla.visit.shift;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.NewVisit;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.StoredBooks;
import mx.ventanilla.agenda.Ticket;
import mx.ventanilla.agenda.TicketCounter;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.agenda.WalkInChoice;
import mx.ventanilla.agenda.WalkInPlace;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;

/** Passes somebody who still waits on to the next shift: the same room first, within the rules for who has no appointment. */
final class ShiftTransfer {
    private final Transaction transaction;
    private final Today today;
    private final VisitWriter writer;

    ShiftTransfer(Transaction transaction, Today today) {
        this.transaction = transaction;
        this.today = today;
        this.writer = new VisitWriter(transaction);
    }

    void pass(Visit waiting, WorkedShift next) {
        Visit standing = waiting.state() == VisitState.CALLED ? writer.step(waiting, VisitStep.PUT_BACK) : waiting;
        Applicant applicant = new ApplicantDao(transaction.handle())
                .find(standing.patientId(), standing.serviceId(), standing.unitId())
                .belonging(standing.roomId(), next.code());
        WalkInPlace place = new WalkInChoice(today.rules()).best(book(standing, next), applicant, today.now())
                .orElseThrow(() -> Problem.of("shift.close.nextFull", String.valueOf(standing.ticket())));
        Visit left = writer.step(standing, VisitStep.MOVE);
        Visit made = writer.begin(appointment(standing, applicant, place).movedFrom(standing.id()), VisitStep.BOOK);
        transaction.update(Entity.VISIT, Row.of(left.id()).with("moved_to", made.id()), left.rev());
        Ticket ticket = new TicketCounter(transaction.handle(), standing.unitId()).nextOfRoom(place.shift().roomId(),
                place.shift().day());
        writer.step(made, VisitStep.ARRIVE,
                Row.of(made.id()).with("arrived_at", standing.arrivedAt()).with("ticket", ticket.text()), null);
    }

    private DayBook book(Visit visit, WorkedShift next) {
        DayBook whole = StoredBooks.ofPatients(transaction.handle(), visit.unitId(), Set.of(visit.patientId()),
                Set.of(visit.id()), UnaryOperator.identity()).day(next.day());
        List<RoomShift> rooms = whole.roomShifts().stream().filter(room -> room.shiftId().equals(next.shiftId()))
                .toList();
        return new DayBook(whole.day(), rooms, whole.takenSlots(), whole.takenExtras(), whole.freedSlots(),
                whole.takenPatientDays());
    }

    private NewVisit appointment(Visit earlier, Applicant applicant, WalkInPlace place) {
        NewVisit visit = NewVisit.of(Ids.next(), earlier.unitId(), applicant, place.shift().day(), earlier.kind(),
                earlier.visitType(), earlier.requestedAt()).because(earlier.reason(), earlier.overrideReason())
                .pressing(earlier.priority());
        return switch (place) {
            case WalkInPlace.Extra extra -> visit.in(extra.shift(), null)
                    .holding(VisitKeys.extra(extra.shift(), extra.n(), applicant));
            case WalkInPlace.Unifila free -> visit.in(free.shift(), free.slot().starts())
                    .holding(VisitKeys.slot(free.slot(), applicant));
        };
    }

    Visit find(OpenVisit visit) {
        return new VisitDao(transaction.handle()).find(visit.id());
    }
}
