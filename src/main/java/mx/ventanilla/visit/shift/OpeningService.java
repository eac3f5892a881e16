package mx.ventanilla.visit.shift;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.ventanilla.agenda.Presence;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

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
            OpeningDao stored = new OpeningDao(handle, today.unit().id(), today.date());
            List<OpeningCheck> checks = new ArrayList<>();
            checks.add(new OpeningCheck(OpeningCheck.Kind.UNCLOSED_SHIFTS, over.size(),
                    List.of(), over, CloseSection.ID));
            checks.add(new OpeningCheck(OpeningCheck.Kind.ROOMS_WITHOUT_DOCTOR, empty.size(),
                    empty.stream().map(room -> "C" + room.roomNumber() + " " + room.shiftCode()).toList(),
                    List.of(), ShiftWorkspace.ABSENCES));
            checks.add(new OpeningCheck(OpeningCheck.Kind.APPOINTMENTS_WITHOUT_DOCTOR,
                    unattended(stored, ahead), List.of(), List.of(), ShiftWorkspace.ABSENCES));
            checks.add(
                    new OpeningCheck(OpeningCheck.Kind.CALLS_TO_MAKE, stored.callsToMake(), List.of(), List.of(),
                            ShiftWorkspace.ABSENCES));
            checks.add(
                    new OpeningCheck(OpeningCheck.Kind.WAITING_LIST, stored.waiting(), List.of(), List.of(), ""));
            return checks;
        });
    }

    /** Appointments of today in slots that nobody will attend. */
    private static int unattended(OpeningDao stored, List<RoomShift> ahead) {
        Set<String> held = stored.bookedSlots();
        return (int) ahead.stream().flatMap(room -> room.slots().stream().filter(slot -> !room.isAttended(slot)))
                .filter(slot -> held.contains(slot.key())).count();
    }
}
