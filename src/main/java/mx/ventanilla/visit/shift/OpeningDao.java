package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what is left to do in a unit before a day begins. */
final class OpeningDao {
    private final Handle handle;
    private final UUID unitId;
    private final LocalDate day;

    OpeningDao(Handle handle, UUID unitId, LocalDate day) {
        this.handle = handle;
        this.unitId = unitId;
        this.day = day;
    }

    /** Keys of the slots that the day's appointments hold. */
    Set<String> bookedSlots() {
        return handle.createQuery("""
                select slot_key from visit
                where unit_id = :unit and visit_day = :day and state = 'BOOKED' and slot_key is not null""")
                .bind("unit", unitId).bind("day", day).mapTo(String.class).set();
    }

    /** Patients of an absence who have not been reached by telephone. */
    int callsToMake() {
        return handle.createQuery("""
                select count(*) from absence_line l join absence a on a.id = l.absence_id
                where a.unit_id = :unit and a.state = 'DECIDED' and a.last_day >= :day
                  and (l.call_result is null or l.call_result in ('NO_ANSWER', 'MESSAGE_LEFT'))""")
                .bind("unit", unitId).bind("day", day).mapTo(Integer.class).one();
    }

    /** Who is on the waiting list. */
    int waiting() {
        return handle.createQuery("select count(*) from waiting_request where unit_id = :unit and state = 'WAITING'")
                .bind("unit", unitId).mapTo(Integer.class).one();
    }
}
