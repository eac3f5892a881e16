package mx.ventanilla.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import org.jspecify.annotations.Nullable;

/**
 * Tells a patient's own unit of visits here. A unit's visits go to the region as the unit's own copy and to no other
 * unit; of a foreign patient's visit the unit of adscription learns where, when and how it ended, and nothing else.
 */
final class AwayVisits {
    private static final int MOST = 500;
    private final Database database;

    AwayVisits(Database database) {
        this.database = database;
    }

    private record Visit(UUID id, UUID patient, String unit, LocalDate day, String kind, String state,
            @Nullable String outcome, @Nullable String rev) {}

    /** Writes what is new of visits of foreign patients; gives how many. */
    int run() {
        List<Visit> news = database.read(handle -> handle.createQuery("""
                select v.id, v.patient_id, u.name, v.visit_day, v.kind, v.state, v.outcome, a.rev
                from visit v join medical_unit u on u.id = v.unit_id and u.is_local = true
                left join away_visit a on a.id = v.id
                where v.foreign_unit = true and (a.id is null or a.state <> v.state
                  or coalesce(a.outcome, '') <> coalesce(v.outcome, ''))
                order by v.visit_day, v.id fetch first :most rows only""").bind("most", MOST)
                .map((row, context) -> new Visit(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getString(3), row.getObject(4, LocalDate.class), row.getString(5), row.getString(6),
                        row.getString(7), row.getString(8)))
                .list());
        if (!news.isEmpty()) {
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                news.forEach(visit -> {
                    Row row = Row.of(visit.id()).with("patient_id", visit.patient()).with("unit_name", visit.unit())
                            .with("visit_day", visit.day()).with("kind", visit.kind()).with("state", visit.state())
                            .with("outcome", visit.outcome());
                    if (visit.rev() == null) {
                        transaction.insert(Entity.AWAY_VISIT, row);
                    } else {
                        transaction.update(Entity.AWAY_VISIT, row, visit.rev());
                    }
                });
                return 0;
            });
        }
        return news.size();
    }
}
