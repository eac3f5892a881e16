package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Guards shifts that have been closed: nothing is written into them until a supervisor opens them again. */
final class ClosedShifts {
    private ClosedShifts() {}

    /** @param shiftId null for an urgency, which no closing ever stops */
    static void requireOpen(Handle handle, @Nullable UUID shiftId, LocalDate day) {
        if (shiftId != null && handle.createQuery("""
                select 1 from shift_close where shift_id = :shift and close_day = :day and state = 'CLOSED'""")
                .bind("shift", shiftId).bind("day", day).mapTo(Integer.class).findOne().isPresent()) {
            throw Problem.of("agenda.shift.closed", day);
        }
    }
}
