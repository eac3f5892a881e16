package mx.ventanilla.visit.shift;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.Presence;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jdbi.v3.core.Handle;

/** What somebody should look at before the first patient of a shift. */
public final class OpeningService {
    private final Database database;
    private final Clock clock;
    private final ShiftCloseService closing;

    public OpeningService(Database database, Clock clock, ShiftCloseService closing) {
        this.database = database;
        this.clock = clock;
        this.closing = closing;
    }

    public List<OpeningCheck> checks(Session session) {
        session.require(Permission.CLOSE_SHIFT);
        List<WorkedShift> due = closing.due(session);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            List<WorkedShift> over = due.stream().filter(shift -> !shift.until().isAfter(today.now())).toList();
            List<RoomShift> ahead = new ShiftCalendar(handle, today.unit().id()).rooms(today.date()).stream()
                    .filter(room -> room.until().isAfter(today.now())).toList();
            List<RoomShift> empty = ahead.stream().filter(room -> room.presence() != Presence.PRESENT).toList();
            List<OpeningCheck> checks = new ArrayList<>();
            checks.add(new OpeningCheck(OpeningCheck.Kind.UNCLOSED_SHIFTS, over.size(),
                    List.of(), over, CloseSection.ID));
            checks.add(new OpeningCheck(OpeningCheck.Kind.ROOMS_WITHOUT_DOCTOR, empty.size(),
                    empty.stream().map(room -> "C" + room.roomNumber() + " " + room.shiftCode()).toList(),
                    List.of(), ShiftWorkspace.ABSENCES));
            checks.add(new OpeningCheck(OpeningCheck.Kind.APPOINTMENTS_WITHOUT_DOCTOR,
                    unattended(handle, today, ahead), List.of(), List.of(), ShiftWorkspace.ABSENCES));
            checks.add(
                    new OpeningCheck(OpeningCheck.Kind.CALLS_TO_MAKE, callsToMake(handle, today), List.of(), List.of(),
                            ShiftWorkspace.ABSENCES));
            checks.add(
                    new OpeningCheck(OpeningCheck.Kind.WAITING_LIST, waiting(handle, today), List.of(), List.of(), ""));
            return checks;
        });
    }

    /** Appointments of today in slots that nobody will attend. */
    private static int unattended(Handle handle, Today today, List<RoomShift> ahead) {
        List<String> held = handle.createQuery("""
                select slot_key from visit
                where unit_id = :unit and visit_day = :day and state = 'BOOKED' and slot_key is not null""")
                .bind("unit", today.unit().id()).bind("day", today.date()).mapTo(String.class).list();
        return (int) ahead.stream().flatMap(room -> room.slots().stream().filter(slot -> !room.isAttended(slot)))
                .filter(slot -> held.contains(slot.key())).count();
    }

    private static int callsToMake(Handle handle, Today today) {
        return count(handle, """
                select count(*) from absence_line l join absence a on a.id = l.absence_id
                where a.unit_id = :unit and a.state = 'DECIDED' and a.last_day >= :day
                  and (l.call_result is null or l.call_result in ('NO_ANSWER', 'MESSAGE_LEFT'))""",
                today.unit().id(), today.date());
    }

    private static int waiting(Handle handle, Today today) {
        return count(handle, """
                select count(*) from waiting_request where unit_id = :unit and state = 'WAITING'""",
                today.unit().id(), today.date());
    }

    private static int count(Handle handle, String sql, UUID unit, LocalDate day) {
        return handle.createQuery(sql).bind("unit", unit).bind("day", day).mapTo(Integer.class).one();
    }
}
