package mx.ventanilla.agenda.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.StoredBooks;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.VisitBatch;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Decides absences with everything that follows from them, keeps the calls to the patients, and undoes all of it. */
public final class AbsenceService {
    private static final int MOST_ALTERNATIVES = 9;
    private static final int DAYS_SHOWN_BACK = 7;
    private final Database database;
    private final Clock clock;

    public AbsenceService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the absence would mean for each patient; nothing is written. */
    public AbsencePlan preview(Session session, AbsenceTerms terms, String reason, MoveFirst first) {
        session.require(Permission.PLAN_ABSENCES);
        requireSense(terms);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            if (new AbsenceDao(handle).isDecided(today.unit().id(), terms)) {
                throw Problem.of("agenda.absence.decidedBefore");
            }
            List<Affected> visits = new AffectedReader(handle, today).read(terms);
            Set<UUID> patients = visits.stream().map(Affected::patientId).collect(Collectors.toSet());
            Map<UUID, Applicant> applicants = new ApplicantDao(handle).findAll(patients, today.unit().id(),
                    today.unit().id());
            return new AbsencePlan(terms, reason,
                    rules(handle, today, terms, visits).propose(visits, applicants, first));
        });
    }

    /** Other legal places for one patient of a plan, besides those that the plan gives to others. */
    public List<Offer> alternatives(Session session, AbsencePlan plan, PlanLine line) {
        session.require(Permission.PLAN_ABSENCES);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            List<Affected> visits = plan.lines().stream().map(PlanLine::visit).toList();
            Applicant applicant = new ApplicantDao(handle).find(line.visit().patientId(), line.visit().serviceId(),
                    today.unit().id());
            return rules(handle, today, plan.terms(), visits).alternatives(line.visit(), applicant, plan.givenSlots(),
                    MOST_ALTERNATIVES);
        });
    }

    /**
     * Writes the absence, moves and cancels as planned, all or nothing.
     *
     * @throws Problem {@code agenda.absence.outrun} when the agenda has changed since the preview
     */
    public UUID decide(Session session, AbsencePlan plan) {
        session.require(Permission.PLAN_ABSENCES);
        requireSense(plan.terms());
        if (plan.reason().isBlank()) {
            throw Problem.of("agenda.absence.needsReason");
        }
        try {
            return database.write(session.actor(), transaction -> new AbsenceWriter(transaction).write(plan));
        } catch (AlreadyTaken faster) {
            throw Problem.of("agenda.absence.outrun");
        }
    }

    /** Absences of the last days and those to come. */
    public List<DecidedAbsence> list(Session session) {
        session.require(Permission.BOOK);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            return new AbsenceDao(handle).since(today.unit().id(), today.date().minusDays(DAYS_SHOWN_BACK));
        });
    }

    /** The patients of an absence, for the telephone; the audit notes that the list was opened. */
    public List<CallLine> calls(Session session, UUID absenceId) {
        session.require(Permission.BOOK);
        return database.read(handle -> new AbsenceDao(handle).lines(absenceId));
    }

    /** Notes that the list of patients left the program. */
    public void exported(Session session, UUID absenceId, String from) {
        session.require(Permission.BOOK);
        database.write(session.actor(), transaction -> {
            transaction.audit("EXPORT", Entity.ABSENCE, absenceId, from);
            return absenceId;
        });
    }

    /** Keeps how a call ended. */
    public void noteCall(Session session, UUID absenceId, UUID lineId, CallResult result, @Nullable String note) {
        session.require(Permission.BOOK);
        database.write(session.actor(), transaction -> {
            CallLine line = new AbsenceDao(transaction.handle()).line(absenceId, lineId);
            transaction.update(Entity.ABSENCE_LINE, Row.of(lineId).with("call_result", result).with("call_note", note)
                    .with("calls", line.calls() + 1).with("called_at", transaction.now())
                    .with("called_by", transaction.actor().userId()), line.rev());
            return lineId;
        });
    }

    /**
     * Undoes an absence as a whole: every appointment is again where it was.
     *
     * @throws Problem when a new appointment has gone its way, or an old place has been given to somebody else
     */
    public void undo(Session session, UUID absenceId) {
        session.require(Permission.PLAN_ABSENCES);
        try {
            database.write(session.actor(), transaction -> undo(transaction, absenceId));
        } catch (AlreadyTaken taken) {
            throw Problem.of("agenda.undo.slotTaken");
        }
    }

    private static UUID undo(Transaction transaction, UUID absenceId) {
        AbsenceDao dao = new AbsenceDao(transaction.handle());
        DecidedAbsence absence = dao.find(absenceId);
        if (!absence.stands()) {
            throw Problem.of("agenda.absence.undoneBefore");
        }
        List<UUID> made = new ArrayList<>();
        Map<UUID, VisitKeys> held = new LinkedHashMap<>();
        Map<UUID, @Nullable UUID> unlinked = new LinkedHashMap<>();
        for (CallLine line : dao.lines(absenceId)) {
            if (line.newVisitId() != null) {
                made.add(line.newVisitId());
                unlinked.put(line.visitId(), null);
            }
            if (line.isMoved() || line.isCancelled()) {
                held.put(line.visitId(), line.keys());
            }
        }
        VisitBatch batch = new VisitBatch(transaction);
        batch.withdraw(made);
        batch.restore(held);
        batch.link(unlinked);
        transaction.update(Entity.ABSENCE, Row.of(absenceId).with("state", DecidedAbsence.UNDONE)
                .with("undone_at", transaction.now()).with("undone_by", transaction.actor().userId()), absence.rev());
        return absenceId;
    }

    private static ReschedulingRules rules(Handle handle, Today today, AbsenceTerms terms, List<Affected> visits) {
        Set<UUID> patients = visits.stream().map(Affected::patientId).collect(Collectors.toSet());
        Set<UUID> moving = visits.stream().map(Affected::id).collect(Collectors.toSet());
        StoredBooks books = StoredBooks.ofPatients(handle, today.unit().id(), patients, moving,
                calendar -> calendar.assuming(terms));
        return new ReschedulingRules(today.rules(), books, today.now());
    }

    private void requireSense(AbsenceTerms terms) {
        LocalDate today = database.read(handle -> Today.read(handle, clock.instant())).date();
        if (terms.last().isBefore(terms.first())) {
            throw Problem.of("agenda.absence.backwards");
        }
        if (terms.last().isBefore(today)) {
            throw Problem.of("agenda.absence.past");
        }
    }
}
