package mx.ventanilla.visit.consulting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.GreaterAct;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.RoomCalendar;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.cover.PolicyWaits;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.Queue;
import mx.ventanilla.visit.Urgencies;
import mx.ventanilla.visit.VisitOutcome;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a doctor does from the consulting room: sees the list, calls, begins and finishes. */
public final class ConsultingService {
    private static final List<Integer> USUAL_DAYS = List.of(28, 56, 7);

    private final Database database;
    private final Clock clock;
    private final AgendaService agenda;

    public ConsultingService(Database database, Clock clock, AgendaService agenda) {
        this.database = database;
        this.clock = clock;
        this.agenda = agenda;
    }

    /** Every room's shift that runs or comes today, by number; the shift of yesterday may still run after midnight. */
    public List<RoomShift> rooms(Session session) {
        session.require(Permission.CONSULT);
        return database.read(handle -> running(handle, today(handle)));
    }

    /** The shift that this doctor works now, else the next one of today. */
    public Optional<RoomShift> ownRoom(Session session) {
        return rooms(session).stream().filter(
                shift -> shift.doctor() != null && shift.doctor().staffId().equals(session.staffId()))
                .min(Comparator.comparing(RoomShift::from));
    }

    public ConsultingDay day(Session session, RoomShift room) {
        session.require(Permission.CONSULT);
        return database.read(handle -> day(handle, room, today(handle).now()));
    }

    /**
     * Calls somebody who waits; the ticket appears in the waiting room.
     *
     * @throws Problem when somebody else was called or is inside
     */
    public Visit call(Session session, RoomShift room, UUID visitId) {
        session.require(Permission.CONSULT);
        return database.write(session.actor(), transaction -> {
            requireNobodyInside(transaction, room);
            return called(transaction, visitId);
        });
    }

    /** Calls the same patient once more: the waiting room chimes again. */
    public Visit callAgain(Session session, UUID visitId) {
        session.require(Permission.CONSULT);
        return database.write(session.actor(), transaction -> {
            VisitWriter writer = new VisitWriter(transaction);
            Visit back = writer.step(new VisitDao(transaction.handle()).find(visitId), VisitStep.PUT_BACK);
            return writer.step(back, VisitStep.CALL);
        });
    }

    /** The patient is inside: the visit becomes this doctor's, and the audit notes that the file was opened. */
    public Visit begin(Session session, UUID visitId) {
        session.require(Permission.CONSULT);
        return database.write(session.actor(), transaction -> {
            Visit visit = new VisitDao(transaction.handle()).find(visitId);
            transaction.audit("OPEN", Entity.PATIENT, visit.patientId(), ConsultingCommands.SCREEN);
            Row row = Row.of(visitId);
            if (session.staffId() != null) {
                row.with("staff_id", session.staffId());
            }
            return new VisitWriter(transaction).step(visit, VisitStep.BEGIN, row, null);
        });
    }

    /**
     * Ends a consultation; with a next appointment when there is one, and calls whoever is named after. Who is sent to the
     * urgencies is in their list at once, not classified, and the clock runs.
     *
     * @param next place of the next appointment, null for none
     * @param callAfter who is called then, null for nobody
     */
    public Finished finish(Session session, UUID visitId, VisitOutcome outcome, @Nullable Offer next,
            @Nullable UUID callAfter) {
        session.require(Permission.CONSULT);
        if (next != null) {
            session.require(Permission.BOOK);
        }
        try {
            return database.write(session.actor(),
                    transaction -> finish(transaction, visitId, outcome, next, callAfter));
        } catch (AlreadyTaken faster) {
            throw Problem.of("agenda.booking.tryAgain");
        }
    }

    private static Finished finish(Transaction transaction, UUID visitId, VisitOutcome outcome, @Nullable Offer next,
            @Nullable UUID callAfter) {
        Visit visit = new VisitDao(transaction.handle()).find(visitId);
        Visit booked = next == null
                ? null
                : GreaterAct.book(transaction,
                        BookingWish.of(visit.patientId(), next.shift().serviceId(), next.slot()));
        Visit over = new VisitWriter(transaction).step(visit, VisitStep.FINISH,
                Row.of(visitId).with("outcome", outcome), null);
        Visit urgent = outcome == VisitOutcome.SENT_TO_URGENT
                ? new Urgencies(transaction).register(visit.patientId())
                : null;
        return new Finished(over, booked, urgent, callAfter == null ? null : called(transaction, callAfter));
    }

    /**
     * Takes back the end of a consultation with the call, the appointment and the urgency that went with it.
     *
     * @throws Problem when somebody has gone on with one of them, or it is too late: then nothing changes
     */
    public Visit takeBack(Session session, Finished done) {
        session.require(Permission.CONSULT);
        try {
            return database.write(session.actor(), transaction -> new FinishUndo(transaction,
                    Today.read(transaction.handle(), transaction.now()).settings().undoLimit()).undo(done));
        } catch (AlreadyTaken faster) {
            throw Problem.of("agenda.undo.slotTaken");
        }
    }

    /**
     * Places for the next appointment with the usual intervals, or the next three from a day.
     *
     * @param from null for the usual intervals
     */
    public List<NextOffer> nextAppointments(Session session, ListedVisit visit, @Nullable LocalDate from) {
        session.require(Permission.BOOK);
        LocalDateTime now = database.read(this::today).now();
        List<LocalDate> days = from == null
                ? USUAL_DAYS.stream().map(days1 -> now.toLocalDate().plusDays(days1)).toList()
                : List.of(from, from.plusDays(1), from.plusDays(2));
        List<NextOffer> offers = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDateTime wanted = visit.starts() == null || from != null
                    ? day.atStartOfDay()
                    : day.atTime(visit.starts());
            agenda.nextSlot(session, visit.patientId(), visit.serviceId(), wanted)
                    .map(offer -> offer(offer, visit.coverage(), now.toLocalDate()))
                    .filter(offer -> offers.stream().noneMatch(
                            other -> other.offer().slot().equals(offer.offer().slot())))
                    .ifPresent(offers::add);
        }
        return offers;
    }

    private static NextOffer offer(Offer offer, @Nullable Coverage coverage, LocalDate today) {
        LocalDate day = offer.slot().from().toLocalDate();
        LocalDate until = coverage == null ? null : coverage.validUntil();
        return new NextOffer(offer, ChronoUnit.DAYS.between(today, day), until != null && day.isAfter(until));
    }

    private static Visit called(Transaction transaction, UUID visitId) {
        return new VisitWriter(transaction).step(new VisitDao(transaction.handle()).find(visitId), VisitStep.CALL);
    }

    private static void requireNobodyInside(Transaction transaction, RoomShift room) {
        ConsultingDao dao = new ConsultingDao(transaction.handle());
        dao.lockRoom(room.roomId());
        Optional<ListedVisit> inside = dao.visits(room.roomId(), room.day()).stream().filter(
                visit -> visit.state() == VisitState.CALLED || visit.state() == VisitState.IN_CONSULTATION).findFirst();
        if (inside.isPresent()) {
            throw Problem.of("consultation.refused.busy", inside.get().ticket());
        }
    }

    private ConsultingDay day(Handle handle, RoomShift room, LocalDateTime now) {
        ConsultingDao dao = new ConsultingDao(handle);
        List<ListedVisit> visits = dao.visits(room.roomId(), room.day()).stream()
                .filter(visit -> room.shiftId().equals(visit.queued().shiftId()) || isHere(visit.state())).toList();
        Queue queue = new Queue(room, visits.stream().map(ListedVisit::queued).toList(), today(handle).unit().zone(),
                now);
        ConsultingDay day = new ConsultingDay(room, visits, queue, now, null, PolicyWaits.inUse(handle));
        LocalDate before = day.current().flatMap(inside -> dao.lastSeen(inside.patientId(), room.day())).orElse(null);
        return new ConsultingDay(room, visits, queue, now, before, day.waits());
    }

    private static boolean isHere(VisitState state) {
        return state.isWaiting() || state == VisitState.IN_CONSULTATION;
    }

    private static List<RoomShift> running(Handle handle, Today today) {
        RoomCalendar calendar = RoomCalendar.read(handle, today.unit().id(), today.date().minusDays(1), today.date());
        return Stream.concat(calendar.on(today.date().minusDays(1)).stream(), calendar.on(today.date()).stream())
                .filter(shift -> shift.until().isAfter(today.now()))
                .sorted(Comparator.comparingInt(RoomShift::roomNumber).thenComparing(RoomShift::from)).toList();
    }

    private Today today(Handle handle) {
        return Today.read(handle, clock.instant());
    }
}
