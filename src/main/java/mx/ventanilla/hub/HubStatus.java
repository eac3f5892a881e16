package mx.ventanilla.hub;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How the region stands: its units, what it holds, and what somebody must look at. */
public record HubStatus(String name, List<UnitLine> units, Map<String, Long> records, long conflicts,
        long quarantined) {

    /**
     * One unit.
     *
     * @param applied the unit's changes up to this number are carried out
     * @param waiting records in its feed that it has not taken
     */
    public record UnitLine(UUID node, String unit, String state, int schema, @Nullable Instant lastSeen, long received,
            long applied, long waiting) {}

    static HubStatus read(Handle handle, String name) {
        List<UnitLine> units = handle.createQuery("""
                select n.node_id, n.unit_name, n.state, n.schema_ver, n.last_seen, coalesce(s.received, 0),
                  coalesce(s.applied, 0), n.next_feed - 1 - n.acked_feed
                from node n left join stream s on s.node_id = n.node_id
                  and s.ordinal = (select max(m.ordinal) from stream m where m.node_id = n.node_id)
                order by n.unit_name, n.node_id""").map((row, context) -> {
            OffsetDateTime seen = row.getObject(5, OffsetDateTime.class);
            return new UnitLine(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4),
                    seen == null ? null : seen.toInstant(), row.getLong(6), row.getLong(7), row.getLong(8));
        }).list();
        Map<String, Long> records = new LinkedHashMap<>();
        handle.createQuery("select entity, count(*) from record group by entity order by entity")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> records.put(entry.getKey(), entry.getValue()));
        long conflicts = handle.createQuery("""
                select count(*) from record where entity = 'CONFLICT' and state like '%"state":"OPEN"%'""")
                .mapTo(Long.class).one();
        long quarantined = handle.createQuery("select count(*) from quarantine where state = 'OPEN'")
                .mapTo(Long.class).one();
        return new HubStatus(name, units, records, conflicts, quarantined);
    }
}
