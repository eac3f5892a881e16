package mx.ventanilla.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what the reports of a day tell beside its sheets. */
final class ReportDao {
    private final Handle handle;

    ReportDao(Handle handle) {
        this.handle = handle;
    }

    /** Urgencies registered that day. */
    int urgent(UUID unitId, LocalDate day) {
        return handle.createQuery("""
                select count(*) from visit where visit_day = :day and unit_id = :unit and kind = 'URGENT'
                  and state <> 'CANCELLED_BY_UNIT'""").bind("day", day).bind("unit", unitId).mapTo(Integer.class).one();
    }
}
