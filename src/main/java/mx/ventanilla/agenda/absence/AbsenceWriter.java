package mx.ventanilla.agenda.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.NewVisit;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.StoredBooks;
import mx.ventanilla.agenda.Ticket;
import mx.ventanilla.agenda.TicketCounter;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitBatch;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Writes an absence and everything that follows from it in one transaction, after asking the rules once more. */
final class AbsenceWriter {
    private final Transaction transaction;
    private final Today today;
    private final MoveCheck check;

    AbsenceWriter(Transaction transaction) {
        this.transaction = transaction;
        this.today = Today.read(transaction.handle(), transaction.now());
        this.check = new MoveCheck(today.rules(), today.now());
    }

    UUID write(AbsencePlan plan) {
        requireAsPlanned(plan);
        UUID absenceId = writeAbsence(plan);
        List<PlanLine> moves = lines(plan, line -> line.choice() instanceof LineChoice.MoveTo);
        List<PlanLine> cancels = lines(plan, line -> line.choice() instanceof LineChoice.Cancel);
        Map<UUID, Applicant> applicants = applicants(plan);
        requireLegal(plan, moves, cancels, applicants);
        VisitBatch batch = new VisitBatch(transaction);
        batch.leave(moves.stream().map(AbsenceWriter::standing).toList(), VisitStep.MOVE, plan.reason());
        batch.leave(cancels.stream().map(AbsenceWriter::standing).toList(), VisitStep.CANCEL_BY_UNIT, plan.reason());
        Map<UUID, @Nullable UUID> movedTo = new LinkedHashMap<>();
        List<NewVisit> made = new ArrayList<>();
        for (PlanLine line : moves) {
            UUID id = Ids.next();
            movedTo.put(line.visit().id(), id);
            made.add(appointment(id, line, applicants, plan.reason()));
        }
        batch.book(made);
        batch.link(movedTo);
        moves.forEach(line -> bringAlong(line, movedTo.get(line.visit().id())));
        writeLines(absenceId, plan, movedTo);
        return absenceId;
    }

    /** What was seen when the plan was made must still be so. */
    private void requireAsPlanned(AbsencePlan plan) {
        Map<UUID, String> planned = plan.lines().stream()
                .collect(Collectors.toMap(line -> line.visit().id(), line -> line.visit().rev()));
        Map<UUID, String> found = new AffectedReader(transaction.handle(), today).read(plan.terms()).stream()
                .collect(Collectors.toMap(Affected::id, Affected::rev));
        if (!planned.equals(found)) {
            throw Problem.of("agenda.absence.outrun");
        }
    }

    private UUID writeAbsence(AbsencePlan plan) {
        UUID id = Ids.next();
        var terms = plan.terms();
        transaction.insert(Entity.ABSENCE, Row.of(id).with("unit_id", today.unit().id()).with("scope", terms.scope())
                .with("staff_id", terms.staffId()).with("room_id", terms.roomId()).with("first_day", terms.first())
                .with("last_day", terms.last()).with("from_time", terms.from()).with("until_time", terms.until())
                .with("reason", plan.reason()).with("state", DecidedAbsence.DECIDED)
                .with("decided_at", transaction.now()).with("decided_by", transaction.actor().userId()));
        return id;
    }

    private Map<UUID, Applicant> applicants(AbsencePlan plan) {
        Set<UUID> patients = plan.lines().stream().map(line -> line.visit().patientId()).collect(Collectors.toSet());
        return new ApplicantDao(transaction.handle()).findAll(patients, today.unit().id(), today.unit().id());
    }

    private void requireLegal(AbsencePlan plan, List<PlanLine> moves, List<PlanLine> cancels,
            Map<UUID, Applicant> applicants) {
        if (plan.givenSlots().size() < moves.size()) {
            throw Problem.of("agenda.absence.twice");
        }
        if (moves.isEmpty()) {
            return;
        }
        List<Offer> offers = moves.stream().flatMap(line -> line.offer().stream()).toList();
        Set<UUID> leaving = new HashSet<>();
        moves.forEach(line -> leaving.add(line.visit().id()));
        cancels.forEach(line -> leaving.add(line.visit().id()));
        StoredBooks books = StoredBooks.ofPatients(transaction.handle(), today.unit().id(), applicants.keySet(),
                leaving, UnaryOperator.identity());
        Map<LocalDate, DayBook> days = books
                .days(offers.stream().map(offer -> offer.slot().day()).min(LocalDate::compareTo).orElseThrow(),
                        offers.stream().map(offer -> offer.slot().day()).max(LocalDate::compareTo)
                                .orElseThrow())
                .stream().collect(Collectors.toMap(DayBook::day, book -> book));
        for (PlanLine line : moves) {
            Offer offer = line.offer().orElseThrow();
            DayBook book = days.get(offer.slot().day());
            Applicant person = applicants.get(line.visit().patientId());
            if (book == null || person == null
                    || !check.isLegal(offer, person.asking(line.visit().serviceId()), book)) {
                throw Problem.of("agenda.absence.outrun");
            }
        }
    }

    /** The date on which the appointment was asked for stays: the wait is counted from it. */
    private NewVisit appointment(UUID id, PlanLine line, Map<UUID, Applicant> applicants, String reason) {
        Affected earlier = line.visit();
        Offer offer = line.offer().orElseThrow();
        Applicant person = Objects.requireNonNull(applicants.get(earlier.patientId()))
                .asking(earlier.serviceId());
        String override = earlier.overrideReason() == null && check.isUncovered(offer, person)
                ? reason
                : earlier.overrideReason();
        return NewVisit
                .of(id, today.unit().id(), person, offer.slot().day(), earlier.kind(), earlier.visitType(),
                        earlier.requestedAt())
                .in(offer.shift(), offer.slot().starts()).holding(VisitKeys.slot(offer.slot(), person))
                .because(earlier.reason(), override).movedFrom(earlier.id()).pressing(earlier.priority())
                .inSeries(earlier.seriesId()).askedBy(earlier.channel());
    }

    /** Who waits already keeps the hour of arrival and gets a ticket of the new room. */
    private void bringAlong(PlanLine line, @Nullable UUID made) {
        Offer offer = line.offer().orElseThrow();
        if (made == null || !line.visit().isHere() || !offer.slot().day().equals(line.visit().visitDay())) {
            return;
        }
        Visit visit = new VisitDao(transaction.handle()).find(made);
        Ticket ticket = new TicketCounter(transaction.handle(), today.unit().id())
                .nextOfRoom(offer.slot().roomId(), offer.slot().day());
        new VisitWriter(transaction).step(visit, VisitStep.ARRIVE,
                Row.of(made).with("arrived_at", line.visit().arrivedAt()).with("ticket", ticket.text()), null);
    }

    private void writeLines(UUID absenceId, AbsencePlan plan, Map<UUID, @Nullable UUID> movedTo) {
        List<Row> rows = plan.lines().stream().map(line -> Row.of(Ids.next()).with("absence_id", absenceId)
                .with("visit_id", line.visit().id()).with("new_visit_id", movedTo.get(line.visit().id()))
                .with("choice", word(line.choice())).with("why", line.why()).with("slot_key", line.visit().slotKey())
                .with("extra_key", line.visit().extraKey()).with("patient_day_key", line.visit().patientDayKey())
                .with("call_result", null).with("call_note", null).with("calls", 0).with("called_at", null)
                .with("called_by", null)).toList();
        if (!rows.isEmpty()) {
            transaction.insertAll(Entity.ABSENCE_LINE, rows);
        }
    }

    private static String word(LineChoice choice) {
        return switch (choice) {
            case LineChoice.MoveTo move -> CallLine.MOVE;
            case LineChoice.Cancel cancel -> CallLine.CANCEL;
            case LineChoice.Settle settle -> CallLine.SETTLE;
        };
    }

    private static VisitBatch.Standing standing(PlanLine line) {
        return new VisitBatch.Standing(line.visit().id(), line.visit().rev(), line.visit().state());
    }

    private static List<PlanLine> lines(AbsencePlan plan, Predicate<PlanLine> wanted) {
        return plan.lines().stream().filter(wanted).toList();
    }
}
