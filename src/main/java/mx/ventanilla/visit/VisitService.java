package mx.ventanilla.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitEvent;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitUndo;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Purpose;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a patient at the unit, from the desk to the end of the consultation. Each step is on disk before it is
 * answered.
 */
public final class VisitService {
    /** How often a place is looked for again when another desk was faster. */
    private static final int ATTEMPTS = 32;

    private final Database database;
    private final Clock clock;

    public VisitService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Registers that a patient with an appointment of today is here. */
    public Registered registerArrival(Session session, UUID visitId) {
        session.require(Permission.REGISTER_ARRIVAL);
        return registered(session, transaction -> new Arrivals(transaction).register(visitId, null));
    }

    /** The same for a patient whose cover refuses, on a supervisor's word. */
    public Registered registerArrivalOverriding(Session session, UUID visitId, String overrideReason) {
        session.require(Permission.REGISTER_ARRIVAL).require(Permission.OVERRIDE_RULES);
        return registered(session, transaction -> new Arrivals(transaction).register(visitId, overrideReason));
    }

    /**
     * Takes a patient without appointment: in the own doctor's quota, else in a slot freed today (Unifila).
     *
     * @throws Problem with the rule and the next legal place when there is none today
     */
    public Registered registerWalkIn(Session session, UUID patientId, @Nullable String reason) {
        session.require(Permission.REGISTER_ARRIVAL);
        return registered(session, transaction -> new WalkIns(transaction, patientId).take(reason));
    }

    /** Takes a patient without appointment beyond quota, cover and the one visit a day, on a supervisor's word. */
    public Registered registerWalkInOverriding(Session session, UUID patientId, @Nullable String reason,
            String overrideReason) {
        session.require(Permission.REGISTER_ARRIVAL).require(Permission.OVERRIDE_RULES);
        return registered(session, transaction -> {
            WalkIns walkIns = new WalkIns(transaction, patientId);
            return walkIns.takeBeyond(walkIns.roomForOverride(), reason, overrideReason);
        });
    }

    /** Registers an urgency; nothing blocks it. */
    public Registered registerUrgent(Session session, UUID patientId) {
        session.require(Permission.REGISTER_ARRIVAL);
        return registered(Purpose.URGENT_ARRIVAL, session,
                transaction -> new Urgencies(transaction).register(patientId));
    }

    /** Registers an urgency of somebody whom nobody can name yet. */
    public Registered registerUnknownUrgent(Session session) {
        session.require(Permission.REGISTER_ARRIVAL);
        return registered(Purpose.URGENT_ARRIVAL, session, transaction -> new Urgencies(transaction).registerUnknown());
    }

    public Visit call(Session session, UUID visitId) {
        return step(session.require(Permission.CONSULT), visitId, VisitStep.CALL, Row.of(visitId), null);
    }

    public Visit begin(Session session, UUID visitId) {
        return step(session.require(Permission.CONSULT), visitId, VisitStep.BEGIN, Row.of(visitId), null);
    }

    public Visit finish(Session session, UUID visitId, VisitOutcome outcome) {
        Row row = Row.of(visitId).with("outcome", outcome);
        return step(session.require(Permission.CONSULT), visitId, VisitStep.FINISH, row, null);
    }

    /** A patient who was called and did not come goes back to the waiting room. */
    public Visit putBack(Session session, UUID visitId) {
        return step(deskOrDoctor(session), visitId, VisitStep.PUT_BACK, Row.of(visitId), null);
    }

    public Visit leave(Session session, UUID visitId, @Nullable String note) {
        return step(deskOrDoctor(session), visitId, VisitStep.LEAVE, Row.of(visitId), note);
    }

    /** Frees the slot of who has not come; refused before the tolerance of the setting is over. */
    public Visit noShow(Session session, UUID visitId) {
        deskOrDoctor(session);
        return database.write(session.actor(), transaction -> {
            Visit visit = new VisitDao(transaction.handle()).find(visitId);
            Arrivals.requireOverdue(visit, Today.read(transaction.handle(), transaction.now()));
            return new VisitWriter(transaction).step(visit, VisitStep.NO_SHOW);
        });
    }

    /** Takes back the last step, within the minutes of the setting; asks for the right that the step asked for. */
    public Visit undo(Session session, UUID visitId) {
        try {
            return database.write(session.actor(), transaction -> {
                List<VisitEvent> standing = new VisitDao(transaction.handle()).standing(visitId);
                standing.stream().reduce((first, second) -> second)
                        .ifPresent(last -> requireRightFor(session, last.step()));
                Today today = Today.read(transaction.handle(), transaction.now());
                return new VisitUndo(transaction).undo(visitId, today.settings().undoLimit());
            });
        } catch (AlreadyTaken faster) {
            throw Problem.of("agenda.undo.slotTaken");
        }
    }

    /** What the slip says, or would say if the patient arrived now. */
    public ArrivalSlip slip(Session session, UUID visitId) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> new SlipReader(handle, Today.read(handle, clock.instant()))
                .slip(new VisitDao(handle).find(visitId)));
    }

    /** Who has a place on this day and has not come yet: among equals, these are looked for. */
    public Set<UUID> expected(Session session, LocalDate day) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> new ReceptionDao(handle).expected(day));
    }

    /** All rooms, as they stand now. */
    public List<RoomStrip> roomStrip(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> new RoomStripReader(handle, Today.read(handle, clock.instant())).strips());
    }

    private Visit step(Session session, UUID visitId, VisitStep step, Row row, @Nullable String note) {
        return database.write(session.actor(), transaction -> {
            Visit visit = new VisitDao(transaction.handle()).find(visitId);
            return new VisitWriter(transaction).step(visit, step, row, note);
        });
    }

    private Registered registered(Session session, Function<Transaction, Visit> work) {
        return registered(Purpose.DAILY_WORK, session, work);
    }

    /** A place or a ticket may be taken by another desk between the look and the write: then another one is found. */
    private Registered registered(Purpose purpose, Session session, Function<Transaction, Visit> work) {
        for (int attempt = 1;; attempt++) {
            try {
                Visit visit = database.write(purpose, session.actor(), work);
                return new Registered(visit, slip(session, visit.id()));
            } catch (AlreadyTaken faster) {
                if (attempt == ATTEMPTS) {
                    throw Problem.of("agenda.booking.tryAgain");
                }
            }
        }
    }

    private static Session deskOrDoctor(Session session) {
        return session.may(Permission.CONSULT) ? session : session.require(Permission.REGISTER_ARRIVAL);
    }

    private static void requireRightFor(Session session, VisitStep step) {
        switch (step) {
            case BOOK, MOVE, CANCEL_BY_PATIENT, CANCEL_BY_UNIT -> session.require(Permission.BOOK);
            case ARRIVE, REGISTER_WALK_IN, REGISTER_URGENT -> session.require(Permission.REGISTER_ARRIVAL);
            case CALL, BEGIN, FINISH -> session.require(Permission.CONSULT);
            case PUT_BACK, LEAVE, NO_SHOW, UNDO -> deskOrDoctor(session);
        }
    }
}
