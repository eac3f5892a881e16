package mx.ventanilla.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.agenda.LocalUnit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
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
            ReportDao dao = new ReportDao(handle);
            List<SheetRow> rows = dao.rows(unit, day, shiftId).stream().filter(row -> maySee(session, row)).toList();
            return new DayReport(day, sheets(rows), unifila.report(session, day, shiftId), dao.urgent(unit, day));
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

    private static boolean maySee(Session session, SheetRow row) {
        return session.role() != Role.PHYSICIAN
                || (row.staffId() != null && row.staffId().equals(session.staffId()));
    }

    private static List<DailySheet> sheets(List<SheetRow> rows) {
        Map<String, List<SheetRow>> byRoom = new LinkedHashMap<>();
        rows.forEach(row -> byRoom.computeIfAbsent(row.shiftId() + "|" + row.roomId(), key -> new ArrayList<>())
                .add(row));
        return byRoom.values().stream().map(ReportService::sheet).toList();
    }

    /** The doctor is who saw the patients; while nobody was seen, who was to see them. */
    private static DailySheet sheet(List<SheetRow> rows) {
        SheetRow told = rows.stream().filter(row -> row.state() == VisitState.ATTENDED).reduce((first, last) -> last)
                .orElse(rows.getFirst());
        return new DailySheet(told.roomNumber(), told.shiftName(), told.doctor(), rows);
    }
}
