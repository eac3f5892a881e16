package mx.ventanilla.visit.unifila;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.StoredBooks;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.CoverageDecision;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.Registered;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.WalkIns;
import org.jspecify.annotations.Nullable;

/** Lets walk-ins wait in one line for all rooms, and gives them today's freed slots. */
public final class UnifilaService {
    private static final int ATTEMPTS = 32;

    private final Database database;
    private final Clock clock;
    private final VisitService visits;

    public UnifilaService(Database database, Clock clock, VisitService visits) {
        this.database = database;
        this.clock = clock;
        this.visits = visits;
    }

    public UnifilaBoard board(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> new UnifilaBoardReader(handle, Today.read(handle, clock.instant())).board());
    }

    /**
     * What became of the freed slots of a day.
     *
     * @param shiftId null for all shifts
     */
    public UnifilaReport report(Session session, LocalDate day, @Nullable UUID shiftId) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> new UnifilaBoardReader(handle, Today.read(handle, clock.instant())).report(day,
                shiftId));
    }

    /**
     * Lets a patient wait for the next freed slot.
     *
     * @throws Problem when cover refuses, the patient has a visit today, or waits already
     */
    public Joined join(Session session, UUID patientId, UnifilaPriority priority, @Nullable String reason) {
        session.require(Permission.REGISTER_ARRIVAL);
        try {
            return database.write(session.actor(), transaction -> join(transaction, patientId, priority, reason));
        } catch (AlreadyTaken twice) {
            throw Problem.of("unifila.refused.waiting");
        }
    }

    /** Somebody who waits goes away. */
    public void leave(Session session, UUID entryId) {
        session.require(Permission.REGISTER_ARRIVAL);
        change(session, entryId, entry -> Row.of(entryId).with("left_at", clock.instant()).with("waiting_key", null));
    }

    /** Takes back that somebody went away: the old place in the line is kept. */
    public void comeBack(Session session, UUID entryId) {
        session.require(Permission.REGISTER_ARRIVAL);
        change(session, entryId,
                entry -> Row.of(entryId).with("left_at", null).with("waiting_key", key(entry.patientId(),
                        entry.day())));
    }

    public void prefer(Session session, UUID entryId, UnifilaPriority priority) {
        session.require(Permission.REGISTER_ARRIVAL);
        change(session, entryId, entry -> Row.of(entryId).with("priority", priority.rank()));
    }

    /**
     * Gives the best place to whoever is first in line and can be given one; who cannot stays in line.
     *
     * @throws Problem when nobody waits, or nothing is free for anybody
     */
    public Given giveNext(Session session) {
        return give(session, null);
    }

    /** Gives the best place to this one; null for whoever is first. */
    public Given give(Session session, @Nullable UUID entryId) {
        session.require(Permission.REGISTER_ARRIVAL);
        for (int attempt = 1;; attempt++) {
            try {
                Placed placed = database.write(session.actor(), transaction -> place(transaction, entryId));
                return new Given(placed.entry(),
                        new Registered(placed.visit(), visits.slip(session, placed.visit().id())));
            } catch (AlreadyTaken faster) {
                if (attempt == ATTEMPTS) {
                    throw Problem.of("agenda.booking.tryAgain");
                }
            }
        }
    }

    private Joined join(Transaction transaction, UUID patientId, UnifilaPriority priority, @Nullable String reason) {
        Today today = Today.read(transaction.handle(), transaction.now());
        UUID unit = today.unit().id();
        ApplicantDao applicants = new ApplicantDao(transaction.handle());
        Applicant applicant = applicants.find(patientId, applicants.firstService(unit), unit);
        requireMayWait(transaction, today, applicant);
        UnifilaDao dao = new UnifilaDao(transaction.handle());
        Row row = Row.of(Ids.next());
        Optional<UnifilaEntry> before = dao.ofPatient(patientId, today.date());
        if (before.isPresent()) {
            row = Row.of(before.get().id()).with("visit_id", null).with("left_at", null);
        }
        row.with("joined_at", transaction.now()).with("priority", priority.rank()).with("reason", reason)
                .with("waiting_key", key(patientId, today.date()));
        if (before.isPresent()) {
            transaction.update(Entity.UNIFILA_ENTRY, row, before.get().rev());
        } else {
            transaction.insert(Entity.UNIFILA_ENTRY, row.with("unit_id", unit).with("patient_id", patientId)
                    .with("service_id", applicant.serviceId()).with("visit_day", today.date()));
        }
        List<UUID> line = dao.waiting(unit, today.date()).stream().map(UnifilaEntry::id).toList();
        return new Joined(row.id(), line.indexOf(row.id()) + 1);
    }

    private static void requireMayWait(Transaction transaction, Today today, Applicant applicant) {
        Optional<CoverageDecision.Refused> refused = today.rules().refusedCover(applicant, today.date());
        if (refused.isPresent()) {
            throw Problem.of("agenda.booking.notCovered", refused.get().reason(), refused.get().sendTo());
        }
        DayBook book = new StoredBooks(transaction.handle(), today.unit().id(), applicant.patientId())
                .day(today.date());
        if (book.takenPatientDays().contains(
                DayBook.patientDayKey(applicant.patientId(), applicant.serviceId(), today.date()))) {
            throw Problem.of("unifila.refused.hasVisit");
        }
        boolean waits = new UnifilaDao(transaction.handle()).waiting(today.unit().id(), today.date()).stream()
                .anyMatch(entry -> entry.patientId().equals(applicant.patientId()));
        if (waits) {
            throw Problem.of("unifila.refused.waiting");
        }
    }

    private Placed place(Transaction transaction, @Nullable UUID entryId) {
        Today today = Today.read(transaction.handle(), transaction.now());
        UnifilaBoardReader reader = new UnifilaBoardReader(transaction.handle(), today);
        List<UnifilaEntry> line = new UnifilaDao(transaction.handle()).waiting(today.unit().id(), today.date());
        Stream<UnifilaEntry> asked = line.stream().filter(entry -> entryId == null || entry.id().equals(entryId));
        if (line.isEmpty()) {
            throw Problem.of("unifila.none.waiting");
        }
        UnifilaBoard.Match match = asked.flatMap(entry -> reader.match(entry).stream()).findFirst()
                .orElseThrow(() -> Problem.of("unifila.none.place", line.size()));
        UnifilaEntry entry = match.entry();
        Visit visit = new WalkIns(transaction, entry.patientId()).takeAt(match.place(), entry.joinedAt());
        transaction.update(Entity.UNIFILA_ENTRY, Row.of(entry.id()).with("visit_id", visit.id()), entry.rev());
        return new Placed(entry, visit);
    }

    private void change(Session session, UUID entryId, Function<UnifilaEntry, Row> change) {
        database.write(session.actor(), transaction -> {
            UnifilaEntry entry = new UnifilaDao(transaction.handle()).find(entryId)
                    .orElseThrow(() -> Problem.of("unifila.none.waiting"));
            transaction.update(Entity.UNIFILA_ENTRY, change.apply(entry), entry.rev());
            return 0;
        });
    }

    private static String key(UUID patientId, LocalDate day) {
        return patientId + "|" + day;
    }

    private record Placed(UnifilaEntry entry, Visit visit) {}
}
