package mx.ventanilla.agenda;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Books, moves and cancels appointments, and shows the day. Each act is one durable transaction. */
public final class AgendaService {
    private final Database database;
    private final Clock clock;

    public AgendaService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the rules say to a booking or a move before it is tried. */
    public Verdict check(Session session, BookingWish wish) {
        session.require(Permission.FIND_PATIENT);
        return verdict(wish);
    }

    /**
     * Sells a slot.
     *
     * @throws Problem with the rule and the next legal place, also when another desk was faster
     */
    public Visit book(Session session, BookingWish wish) {
        require(session, wish.overrideReason());
        return sell(session, wish,
                transaction -> new Sale(transaction.handle(), today(transaction), wish).sell(transaction));
    }

    /**
     * Moves an appointment, or a patient who is waiting, to another slot; the old row keeps a link to the new one. A
     * patient who has arrived stays arrived when the new slot is of the same day.
     */
    public Visit move(Session session, UUID visitId, Slot to, @Nullable String reason,
            @Nullable String overrideReason) {
        require(session, overrideReason);
        Visit visit = database.read(handle -> new VisitDao(handle).find(visitId));
        BookingWish wish = new BookingWish(visit.patientId(), visit.serviceId(), to, visitId, visit.visitType(), reason,
                overrideReason, visit.channel());
        return sell(session, wish, transaction -> move(transaction, visitId, wish));
    }

    public Visit cancelByPatient(Session session, UUID visitId, @Nullable String reason) {
        return cancel(session, visitId, VisitStep.CANCEL_BY_PATIENT, reason);
    }

    public Visit cancelByUnit(Session session, UUID visitId, @Nullable String reason) {
        return cancel(session, visitId, VisitStep.CANCEL_BY_UNIT, reason);
    }

    /** Keeps a note with a visit; an empty text takes it away. */
    public Visit note(Session session, UUID visitId, String text) {
        session.require(Permission.BOOK);
        return database.write(session.actor(), transaction -> {
            VisitDao visits = new VisitDao(transaction.handle());
            transaction.update(Entity.VISIT, Row.of(visitId).with("reason", text.isBlank() ? null : text.strip()),
                    visits.find(visitId).rev());
            return visits.find(visitId);
        });
    }

    /** The next slot that may be sold to this patient at this time or later. */
    public Optional<Offer> nextSlot(Session session, UUID patientId, UUID serviceId, LocalDateTime from) {
        return nextSlot(session, patientId, serviceId, from, null);
    }

    /** The same for an appointment that would give its own place back. */
    public Optional<Offer> nextSlot(Session session, UUID patientId, UUID serviceId, LocalDateTime from,
            @Nullable UUID moving) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            Applicant applicant = new ApplicantDao(handle).find(patientId, serviceId, today.unit().id());
            StoredBooks books = new StoredBooks(handle, today.unit().id(), patientId, moving);
            return new NextSlot(today.rules(), books).from(from, applicant, today.now());
        });
    }

    /** All rooms of the unit on one day, with what is sold. */
    public DayGrid day(Session session, LocalDate day) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            LocalUnit unit = LocalUnit.read(handle);
            RoomCalendar calendar = RoomCalendar.read(handle, unit.id(), day, day);
            return new DayGrid(day, calendar.on(day), new DayGridDao(handle).visits(unit.id(), day));
        });
    }

    /** One room on each day of the week in which this day lies, from Monday, with what is sold. */
    public List<DayGrid> week(Session session, UUID roomId, LocalDate day) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            LocalUnit unit = LocalUnit.read(handle);
            LocalDate monday = mondayOf(day);
            RoomCalendar calendar = RoomCalendar.read(handle, unit.id(), monday, monday.plusDays(6));
            Map<LocalDate, List<GridVisit>> visits = new DayGridDao(handle).ofRoom(roomId, monday, monday.plusDays(6));
            return monday.datesUntil(monday.plusDays(7)).map(each -> new DayGrid(each,
                    calendar.on(each).stream().filter(shift -> shift.roomId().equals(roomId)).toList(),
                    visits.getOrDefault(each, List.of()))).toList();
        });
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** One visit as it stands. */
    public Visit visit(Session session, UUID visitId) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> new VisitDao(handle).find(visitId));
    }

    /** The visits of these patients on the unit's day of today, sorted by time. */
    public List<TodaysVisit> todaysVisits(Session session, Collection<UUID> patientIds) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            LocalUnit unit = LocalUnit.read(handle);
            return new DayGridDao(handle).ofPatients(patientIds, unit.at(clock.instant()).toLocalDate());
        });
    }

    private Visit cancel(Session session, UUID visitId, VisitStep step, @Nullable String reason) {
        session.require(Permission.BOOK);
        return database.write(session.actor(), transaction -> {
            Visit visit = new VisitDao(transaction.handle()).find(visitId);
            return new VisitWriter(transaction).step(visit, step, Row.of(visitId), reason);
        });
    }

    private static void require(Session session, @Nullable String overrideReason) {
        session.require(Permission.BOOK);
        if (overrideReason != null) {
            session.require(Permission.OVERRIDE_RULES);
        }
    }

    private Visit move(Transaction transaction, UUID visitId, BookingWish wish) {
        VisitWriter writer = new VisitWriter(transaction);
        VisitDao visits = new VisitDao(transaction.handle());
        Visit earlier = visits.find(visitId);
        Visit left = writer.step(earlier, VisitStep.MOVE, Row.of(visitId), wish.reason());
        Visit moved = new Sale(transaction.handle(), today(transaction), wish).sell(transaction);
        transaction.update(Entity.VISIT, Row.of(visitId).with("moved_to", moved.id()), left.rev());
        boolean isHere = earlier.state() == VisitState.ARRIVED && moved.visitDay().equals(earlier.visitDay());
        return isHere ? bringAlong(transaction, earlier, moved) : moved;
    }

    /** Who waits keeps the place in time and gets a ticket of the new room. */
    private static Visit bringAlong(Transaction transaction, Visit earlier, Visit moved) {
        Ticket ticket = new TicketCounter(transaction.handle(), moved.unitId())
                .nextOfRoom(Objects.requireNonNull(moved.roomId()), moved.visitDay());
        Row row = Row.of(moved.id()).with("arrived_at", earlier.arrivedAt()).with("ticket", ticket.text());
        return new VisitWriter(transaction).step(moved, VisitStep.ARRIVE, row, null);
    }

    /** Another desk may sell the same place between the look and the write: then the rules are asked again. */
    private Visit sell(Session session, BookingWish wish, Function<Transaction, Visit> work) {
        try {
            return database.write(session.actor(), work);
        } catch (AlreadyTaken faster) {
            Verdict verdict = verdict(wish);
            throw verdict.isLegal() ? Problem.of("agenda.booking.tryAgain") : verdict.problem();
        }
    }

    private Verdict verdict(BookingWish wish) {
        return database.read(handle -> new Sale(handle, Today.read(handle, clock.instant()), wish).verdict());
    }

    private static Today today(Transaction transaction) {
        return Today.read(transaction.handle(), transaction.now());
    }
}
