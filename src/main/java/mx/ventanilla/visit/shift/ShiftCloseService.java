package mx.ventanilla.visit.shift;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Purpose;
import mx.ventanilla.db.Row;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The corte de turno: what a shift still needs, its closing as one step, and its re-opening by a supervisor. */
public final class ShiftCloseService {
    private static final int DAYS_BACK = 3;
    private final Database database;
    private final Clock clock;

    public ShiftCloseService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Shifts of the last days and today that have begun, had patients and are not closed; the oldest first. */
    public List<WorkedShift> due(Session session) {
        session.require(Permission.CLOSE_SHIFT);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            ShiftCalendar calendar = new ShiftCalendar(handle, today.unit().id());
            ShiftCloseDao dao = new ShiftCloseDao(handle);
            return today.date().minusDays(DAYS_BACK).datesUntil(today.date().plusDays(1))
                    .flatMap(day -> calendar.shifts(day).stream()).filter(shift -> !shift.from().isAfter(today.now()))
                    .filter(shift -> dao.isDue(today.unit().id(), shift.day(), shift.shiftId())).toList();
        });
    }

    /** Shifts of today that have begun, closed or not, after those that are due; the oldest first. */
    public List<WorkedShift> offered(Session session) {
        List<WorkedShift> due = due(session);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            Stream<WorkedShift> begun = new ShiftCalendar(handle, today.unit().id()).shifts(today.date()).stream()
                    .filter(shift -> !shift.from().isAfter(today.now()));
            return Stream.concat(due.stream(), begun).distinct().toList();
        });
    }

    public ClosingSheet sheet(Session session, LocalDate day, UUID shiftId) {
        session.require(Permission.CLOSE_SHIFT);
        return database
                .read(handle -> new ShiftClosing(handle, Today.read(handle, clock.instant())).sheet(day, shiftId));
    }

    /** What the shift before left written, if anything. */
    public Optional<HandOver> handOver(Session session) {
        session.require(Permission.CLOSE_SHIFT);
        return database.read(handle -> new ShiftCloseDao(handle)
                .lastNote(Today.read(handle, clock.instant()).unit().id()));
    }

    /**
     * Closes a shift: who is still here ends as told, who never came is a no-show, and what it came to is kept.
     *
     * @param ends one for each patient who is still here
     * @param note for the people of the next shift, null for none
     */
    public ClosingSheet close(Session session, WorkedShift shift, Map<UUID, WaitingEnd> ends, @Nullable String note) {
        session.require(Permission.CLOSE_SHIFT);
        try {
            return database.write(Purpose.SHIFT_CLOSE, session.actor(), transaction -> new ShiftClosing(
                    transaction.handle(), Today.read(transaction.handle(), transaction.now()))
                    .close(transaction, shift, ends, note));
        } catch (AlreadyTaken faster) {
            throw Problem.of("shift.close.outrun");
        }
    }

    /** Opens a closed shift again, for corrections; the reason stays. */
    public void reopen(Session session, WorkedShift shift, String reason) {
        session.require(Permission.CLOSE_SHIFT).require(Permission.OVERRIDE_RULES);
        if (reason.isBlank()) {
            throw Problem.of("shift.close.needsReason");
        }
        database.write(session.actor(), transaction -> {
            ClosedShift closed = new ShiftCloseDao(transaction.handle()).find(shift.day(), shift.shiftId())
                    .filter(ClosedShift::stands).orElseThrow(() -> Problem.of("shift.close.notClosed"));
            transaction.update(Entity.SHIFT_CLOSE, Row.of(closed.id()).with("state", ClosedShift.REOPENED)
                    .with("reopened_at", transaction.now()).with("reopened_by", transaction.actor().userId())
                    .with("reopen_reason", reason), closed.rev());
            return closed.id();
        });
    }
}
