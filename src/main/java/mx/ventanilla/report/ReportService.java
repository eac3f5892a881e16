package mx.ventanilla.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.agenda.LocalUnit;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.shift.DailySheet;
import mx.ventanilla.visit.shift.DailySheetRow;
import mx.ventanilla.visit.unifila.UnifilaService;
import org.jspecify.annotations.Nullable;

/** Reports of a day. A doctor sees the own sheets alone. */
public final class ReportService {
    private final Database database;
    private final Clock clock;
    private final UnifilaService unifila;

    public ReportService(Database database, Clock clock, UnifilaService unifila) {
        this.database = database;
        this.clock = clock;
        this.unifila = unifila;
    }

    /** The unit's day of today. */
    public LocalDate today() {
        return database.read(handle -> LocalUnit.read(handle).at(clock.instant()).toLocalDate());
    }

    /** @param shiftId null for all shifts */
    public DayReport day(Session session, LocalDate day, @Nullable UUID shiftId) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            UUID unit = LocalUnit.read(handle).id();
            DailySheet daily = DailySheet.read(handle, day, shiftId, row -> maySee(session, row));
            return new DayReport(day, daily, unifila.report(session, day, shiftId),
                    new ReportDao(handle).urgent(unit, day));
        });
    }

    /** Notes in the audit that sheets with identifiers left the program. */
    public void noteExport(Session session, LocalDate day) {
        session.require(Permission.FIND_PATIENT);
        database.write(session.actor(), transaction -> {
            UUID unit = LocalUnit.read(transaction.handle()).id();
            transaction.audit("EXPORT", Entity.MEDICAL_UNIT, unit, "reports " + day);
            return 0;
        });
    }

    private static boolean maySee(Session session, DailySheetRow row) {
        return session.role() != Role.PHYSICIAN
                || (row.staffId() != null && row.staffId().equals(session.staffId()));
    }
}
