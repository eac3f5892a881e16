package mx.ventanilla.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.db.Migrations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads how the region stands. */
final class StatusDao {
    private static final Duration DIVERGED_SHOWN = Duration.ofDays(30);
    private final Handle handle;
    private final Clock clock;

    StatusDao(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    HubStatus read(String name) {
        Map<UUID, Long> conflicts = counts(handle.createQuery("""
                select unit_id, count(*) from record where entity = 'CONFLICT' and state like '%"state":"OPEN"%'
                group by unit_id"""));
        Map<UUID, Long> aside = counts(handle
                .createQuery("select node_id, count(*) from quarantine where state = 'OPEN' group by node_id"));
        Map<UUID, Long> diverged = counts(handle
                .createQuery("select node_id, sum(records) from divergence where found_at > :since group by node_id")
                .bind("since", clock.instant().minus(DIVERGED_SHOWN).atOffset(ZoneOffset.UTC)));
        List<HubStatus.UnitLine> units = units(conflicts, aside, diverged, nights());
        return new HubStatus(name, clock.instant(), Migrations.SCHEMA_VERSION, units, records(), sum(conflicts),
                sum(aside), sum(diverged));
    }

    private List<HubStatus.UnitLine> units(Map<UUID, Long> conflicts, Map<UUID, Long> aside, Map<UUID, Long> diverged,
            Map<UUID, HubStatus.Night> nights) {
        return handle.createQuery("""
                select n.node_id, n.unit_name, n.state, n.schema_ver, n.last_seen, n.last_complete, n.enrolled_at,
                  coalesce(s.received, 0), coalesce(s.applied, 0), n.next_feed - 1 - n.acked_feed, n.unit_id
                from node n left join stream s on s.node_id = n.node_id
                  and s.ordinal = (select max(m.ordinal) from stream m where m.node_id = n.node_id)
                order by n.unit_name, n.node_id""").map((row, context) -> {
            UUID node = row.getObject(1, UUID.class);
            Instant seen = instant(row.getObject(5, OffsetDateTime.class));
            Instant since = seen == null ? row.getObject(7, OffsetDateTime.class).toInstant() : seen;
            return new HubStatus.UnitLine(node, row.getString(2), row.getString(3), row.getInt(4), seen,
                    instant(row.getObject(6, OffsetDateTime.class)),
                    Math.max(0, Duration.between(since, clock.instant()).toDays()), row.getLong(8), row.getLong(9),
                    row.getLong(10), conflicts.getOrDefault(row.getObject(11, UUID.class), 0L),
                    aside.getOrDefault(node, 0L), diverged.getOrDefault(node, 0L),
                    nights.getOrDefault(node, HubStatus.Night.NONE));
        }).list();
    }

    private Map<UUID, HubStatus.Night> nights() {
        Map<UUID, HubStatus.Night> nights = new HashMap<>();
        handle.createQuery("""
                select node_id, sum(sessions), sum(changes), sum(records), sum(bytes_in), sum(bytes_out)
                from contact where contact_day >= :day group by node_id""")
                .bind("day", LocalDate.now(clock).minusDays(1))
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), new HubStatus.Night(row.getInt(2),
                        row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))))
                .forEach(entry -> nights.put(entry.getKey(), entry.getValue()));
        return nights;
    }

    private Map<String, Long> records() {
        Map<String, Long> records = new LinkedHashMap<>();
        handle.createQuery("select entity, count(*) from record group by entity order by entity")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> records.put(entry.getKey(), entry.getValue()));
        return records;
    }

    private static Map<UUID, Long> counts(Query query) {
        Map<UUID, Long> counts = new HashMap<>();
        query.map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static long sum(Map<UUID, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
