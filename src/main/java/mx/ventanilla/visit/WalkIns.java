package mx.ventanilla.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.BookingRule;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.HeldPlaces;
import mx.ventanilla.agenda.NewVisit;
import mx.ventanilla.agenda.NextSlot;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.StoredBooks;
import mx.ventanilla.agenda.TicketCounter;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Verdict;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.WalkInChoice;
import mx.ventanilla.agenda.WalkInLoad;
import mx.ventanilla.agenda.WalkInPlace;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.visit.unifila.UnifilaDao;
import org.jspecify.annotations.Nullable;

/** Takes a patient without appointment: finds the place, or says why there is none and where else. */
public final class WalkIns {
    private final Transaction transaction;
    private final Today today;
    private final Applicant applicant;
    private final List<DayBook> books;

    public WalkIns(Transaction transaction, UUID patientId) {
        this.transaction = transaction;
        this.today = Today.read(transaction.handle(), transaction.now());
        ApplicantDao applicants = new ApplicantDao(transaction.handle());
        UUID unitId = today.unit().id();
        this.applicant = applicants.find(patientId, applicants.firstService(unitId), unitId);
        LocalDate date = today.date();
        this.books = new StoredBooks(transaction.handle(), unitId, patientId).days(date.minusDays(1), date);
    }

    /**
     * The shift of yesterday may still run after midnight; its day is looked at first. While others wait in the Unifila
     * only the own doctor's quota is left for who comes now.
     */
    Visit take(@Nullable String reason) {
        WalkInPlace place = place().orElseThrow(this::refusal);
        int waiting = new UnifilaDao(transaction.handle()).waitingFor(today.unit().id(), applicant.serviceId(),
                today.date());
        boolean isOwn = place instanceof WalkInPlace.Extra && applicant.belongsTo(place.shift());
        if (waiting > 0 && !isOwn) {
            throw Problem.of("visit.walkIn.othersWait", waiting);
        }
        return register(at(place).because(reason, null), place.shift());
    }

    /** Takes one who has waited in the Unifila since this moment. */
    public Visit takeAt(WalkInPlace place, Instant waitingSince) {
        Visit visit = register(at(place), place.shift());
        transaction.update(Entity.VISIT, Row.of(visit.id()).with("arrived_at", waitingSince), visit.rev());
        return new VisitDao(transaction.handle()).find(visit.id());
    }

    private Optional<WalkInPlace> place() {
        WalkInLoad load = WalkInLoad.read(transaction.handle(), today.unit().id(), today.date().minusDays(1),
                today.date());
        WalkInChoice choice = new WalkInChoice(today.rules(), load);
        return books.stream().flatMap(book -> choice.best(book, applicant, today.now()).stream()).findFirst();
    }

    private NewVisit at(WalkInPlace place) {
        return switch (place) {
            case WalkInPlace.Extra extra -> begin(extra.shift()).in(extra.shift(), null)
                    .holding(VisitKeys.extra(extra.shift(), extra.n(), applicant));
            case WalkInPlace.Unifila unifila -> begin(unifila.shift()).in(unifila.shift(), unifila.slot().starts())
                    .holding(VisitKeys.slot(unifila.slot(), applicant));
        };
    }

    /** A supervisor takes the patient in this room beyond its quota. */
    Visit takeBeyond(RoomShift shift, @Nullable String reason, String overrideReason) {
        VisitKeys keys = VisitKeys.extra(shift, Math.max(1, shift.walkInQuota()), applicant).beside(
                new HeldPlaces(transaction.handle()).of(shift.roomId(), applicant.patientId(), shift.day()));
        return register(begin(shift).in(shift, null).holding(keys).because(reason, overrideReason), shift);
    }

    /** The room that a supervisor's decision falls on: the own one, else that which has taken fewest. */
    RoomShift roomForOverride() {
        List<RoomShift> open = books.stream().flatMap(book -> book.roomShifts().stream())
                .filter(shift -> shift.serviceId().equals(applicant.serviceId()) && shift.until().isAfter(today.now()))
                .filter(shift -> shift.doctor() != null).toList();
        return open.stream().filter(applicant::belongsTo).findFirst().or(() -> open.stream().findFirst())
                .orElseThrow(() -> Problem.of("visit.walkIn.nobody"));
    }

    private NewVisit begin(RoomShift shift) {
        return NewVisit.of(Ids.next(), today.unit().id(), applicant, shift.day(), AppointmentKind.WALK_IN,
                new ApplicantDao(transaction.handle()).typeOf(applicant.patientId(), applicant.serviceId()),
                transaction.now());
    }

    private Visit register(NewVisit visit, RoomShift shift) {
        String ticket = new TicketCounter(transaction.handle(), today.unit().id())
                .nextOfRoom(shift.roomId(), shift.day()).text();
        return new VisitWriter(transaction).begin(visit.withTicket(ticket), VisitStep.REGISTER_WALK_IN);
    }

    private Problem refusal() {
        DayBook book = books.getLast();
        List<BookingRule> broken = book.roomShifts().stream()
                .filter(shift -> shift.serviceId().equals(applicant.serviceId()) && shift.until().isAfter(today.now()))
                .map(shift -> today.rules().brokenByExtra(shift, applicant, book, today.now()))
                .min(Comparator.comparingInt(List::size)).orElse(List.of(BookingRule.NO_DOCTOR));
        StoredBooks stored = new StoredBooks(transaction.handle(), today.unit().id(), applicant.patientId());
        Optional<Offer> next = new NextSlot(today.rules(), stored).from(today.now(), applicant, today.now());
        return new Verdict(broken, next, today.rules().refusedCover(applicant, today.date())).problem();
    }
}
