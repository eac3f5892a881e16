package mx.ventanilla.visit.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.HeldPlaces;
import mx.ventanilla.agenda.NewVisit;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.StoredBooks;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.agenda.WalkInChoice;
import mx.ventanilla.agenda.WalkInPlace;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.StoredWords;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Brings what happened on paper into the program: the same steps of the same state machine, at their true times. */
public final class PaperService {
    private static final String NOTE = StoredWords.text("stored.paperMode");
    private final Database database;
    private final Clock clock;

    public PaperService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The agendas of a day, for paper. */
    public PaperAgenda agenda(Session session, LocalDate day) {
        session.require(Permission.BOOK);
        return database.read(handle -> PaperAgenda.read(handle, day));
    }

    /**
     * The one who is meant by what was typed: the only one found, or the only one of them with an appointment that day.
     *
     * @param found whom the search found, the best first
     */
    public UUID meant(Session session, List<UUID> found, LocalDate day) {
        session.require(Permission.FIND_PATIENT);
        if (found.isEmpty()) {
            throw Problem.of("shift.paper.nobody");
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<UUID> booked = database.read(handle -> new PaperDao(handle).booked(found, day));
        if (booked.size() != 1) {
            throw Problem.of("shift.paper.several");
        }
        return booked.getFirst();
    }

    /** Today in the unit. */
    public LocalDate today(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> Today.read(handle, clock.instant())).date();
    }

    /**
     * Writes one line of paper. A patient with an appointment of that day has arrived for it; any other one came without.
     * What the rules would have refused has happened all the same: it is kept with the words "modo papel".
     */
    public Visit replay(Session session, PaperEntry entry) {
        session.require(Permission.REGISTER_ARRIVAL);
        if (!entry.isInOrder()) {
            throw Problem.of("shift.paper.order");
        }
        try {
            return database.write(session.actor(), transaction -> replay(transaction, entry));
        } catch (AlreadyTaken taken) {
            throw Problem.of("shift.paper.ticketTaken", entry.ticketText());
        }
    }

    private static Visit replay(Transaction transaction, PaperEntry entry) {
        Today today = Today.read(transaction.handle(), transaction.now());
        Instant arrived = moment(today, entry, entry.arrived());
        if (arrived.isAfter(transaction.now())) {
            throw Problem.of("shift.paper.future");
        }
        Visit visit = booked(transaction, entry)
                .map(found -> new VisitWriter(transaction, arrived).step(found, VisitStep.ARRIVE,
                        Row.of(found.id()).with("ticket", entry.ticketText()), NOTE))
                .orElseGet(() -> walkIn(transaction, today, entry, arrived));
        LocalTime called = entry.called();
        if (called != null) {
            Instant in = moment(today, entry, called);
            visit = step(new VisitWriter(transaction, in), visit, VisitStep.CALL);
            visit = step(new VisitWriter(transaction, in), visit, VisitStep.BEGIN);
        }
        LocalTime ended = entry.ended();
        return ended == null
                ? visit
                : step(new VisitWriter(transaction, moment(today, entry, ended)), visit, VisitStep.FINISH);
    }

    private static Visit step(VisitWriter writer, Visit visit, VisitStep step) {
        return writer.step(visit, step, Row.of(visit.id()), NOTE);
    }

    private static Optional<Visit> booked(Transaction transaction, PaperEntry entry) {
        return new PaperDao(transaction.handle()).firstBooked(entry.patientId(), entry.day())
                .map(id -> new VisitDao(transaction.handle()).find(id));
    }

    private static Visit walkIn(Transaction transaction, Today today, PaperEntry entry, Instant arrived) {
        ApplicantDao applicants = new ApplicantDao(transaction.handle());
        UUID unit = today.unit().id();
        Applicant person = applicants.find(entry.patientId(), applicants.firstService(unit), unit);
        DayBook book = new StoredBooks(transaction.handle(), unit, entry.patientId()).day(entry.day());
        LocalDateTime at = today.unit().at(arrived);
        NewVisit visit = NewVisit.of(Ids.next(), unit, person, entry.day(), AppointmentKind.WALK_IN,
                applicants.typeOf(entry.patientId(), person.serviceId()), arrived).withTicket(entry.ticketText());
        Optional<WalkInPlace> place = new WalkInChoice(today.rules()).best(book, person, at);
        NewVisit placed = place.map(found -> in(visit, found, person))
                .orElseGet(() -> beyond(transaction, visit, book, person, at));
        return new VisitWriter(transaction, arrived).begin(placed, VisitStep.REGISTER_WALK_IN);
    }

    private static NewVisit in(NewVisit visit, WalkInPlace place, Applicant person) {
        return switch (place) {
            case WalkInPlace.Extra extra -> visit.in(extra.shift(), null)
                    .holding(VisitKeys.extra(extra.shift(), extra.n(), person)).because(NOTE, null);
            case WalkInPlace.Unifila free -> visit.in(free.shift(), free.slot().starts())
                    .holding(VisitKeys.slot(free.slot(), person)).because(NOTE, null);
        };
    }

    private static NewVisit beyond(Transaction transaction, NewVisit visit, DayBook book, Applicant person,
            LocalDateTime at) {
        RoomShift room = book.roomShifts().stream().filter(shift -> shift.serviceId().equals(person.serviceId()))
                .filter(shift -> shift.until().isAfter(at))
                .min(Comparator.comparing((RoomShift shift) -> !shift.roomId().equals(person.roomId()))
                        .thenComparing(RoomShift::from).thenComparingInt(RoomShift::roomNumber))
                .orElseThrow(() -> Problem.of("shift.paper.noShift"));
        VisitKeys keys = VisitKeys.extra(room, Math.max(1, room.walkInQuota()), person)
                .beside(new HeldPlaces(transaction.handle()).of(room.roomId(), person.patientId(), room.day()));
        return visit.in(room, null).holding(keys).because(NOTE, NOTE);
    }

    private static Instant moment(Today today, PaperEntry entry, LocalTime time) {
        return entry.day().atTime(time).atZone(today.unit().zone()).toInstant();
    }
}
