package mx.ventanilla.agenda;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Appointments that repeat, such as a control every four weeks: same room and hour, or the next legal place. */
public final class SeriesService {
    private static final int MOST = 24;
    private final Database database;

    public SeriesService(Database database) {
        this.database = database;
    }

    /**
     * Books the same appointment again every so many weeks, all in one step, as far as the booking horizon goes.
     *
     * @param times how many besides the one there is
     * @return the new ones; fewer than asked for when the horizon ends before
     */
    public List<Visit> repeat(Session session, UUID visitId, int everyWeeks, int times) {
        session.require(Permission.BOOK);
        if (everyWeeks < 1 || everyWeeks > 52 || times < 1 || times > MOST) {
            throw Problem.of("agenda.series.figures", MOST);
        }
        try {
            return database.write(session.actor(), transaction -> repeat(transaction, visitId, everyWeeks, times));
        } catch (AlreadyTaken faster) {
            throw Problem.of("agenda.booking.tryAgain");
        }
    }

    /** Takes back appointments that a series has just made. */
    public void takeBack(Session session, List<UUID> made) {
        session.require(Permission.BOOK);
        database.write(session.actor(), transaction -> {
            new VisitBatch(transaction).withdraw(made);
            return made.size();
        });
    }

    private static List<Visit> repeat(Transaction transaction, UUID visitId, int everyWeeks, int times) {
        Today today = Today.read(transaction.handle(), transaction.now());
        Visit first = new VisitDao(transaction.handle()).find(visitId);
        if (first.state() != VisitState.BOOKED || first.starts() == null) {
            throw Problem.of("agenda.series.notBooked");
        }
        UUID series = first.seriesId() == null ? Ids.next() : first.seriesId();
        List<Visit> made = new ArrayList<>();
        for (int n = 1; n <= times; n++) {
            LocalDateTime wanted = first.visitDay().plusWeeks((long) n * everyWeeks).atTime(first.starts());
            if (wanted.toLocalDate().isAfter(today.date().plusDays(today.rules().horizonDays()))) {
                break;
            }
            Slot slot = place(transaction, today, first, wanted)
                    .orElseThrow(() -> Problem.of("agenda.series.noPlace", wanted.toLocalDate()));
            BookingWish wish = new BookingWish(first.patientId(), first.serviceId(), slot, null, VisitType.SUBSEQUENT,
                    first.reason(), null, first.channel());
            Visit sold = new Sale(transaction.handle(), today, wish).sell(transaction);
            transaction.update(Entity.VISIT, Row.of(sold.id()).with("series_id", series), sold.rev());
            made.add(sold);
        }
        if (made.isEmpty()) {
            throw Problem.of("agenda.series.beyond", today.rules().horizonDays());
        }
        transaction.update(Entity.VISIT, Row.of(first.id()).with("series_id", series), first.rev());
        return made;
    }

    /** The same room and hour when that is legal, else the next legal place from then on, this room first. */
    private static Optional<Slot> place(Transaction transaction, Today today, Visit first, LocalDateTime wanted) {
        StoredBooks books = new StoredBooks(transaction.handle(), today.unit().id(), first.patientId());
        Optional<RoomShift> room = books.day(wanted.toLocalDate()).roomShifts().stream()
                .filter(shift -> shift.roomId().equals(first.roomId()) && shift.shiftId().equals(first.shiftId()))
                .findFirst();
        Optional<Slot> same = room.flatMap(shift -> shift.slotAt(wanted.toLocalTime()))
                .filter(slot -> new Sale(transaction.handle(), today,
                        BookingWish.of(first.patientId(), first.serviceId(), slot)).verdict().isLegal());
        if (same.isPresent()) {
            return same;
        }
        Applicant person = new ApplicantDao(transaction.handle()).find(first.patientId(), first.serviceId(),
                today.unit().id());
        Applicant here = room.map(shift -> person.belonging(shift.roomId(), shift.shiftCode())).orElse(person);
        return new NextSlot(today.rules(), books).from(wanted.toLocalDate().atStartOfDay(), here, today.now())
                .map(Offer::slot);
    }
}
