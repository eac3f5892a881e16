package mx.ventanilla.hub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the region's records. */
final class RecordDao {
    private static final String COLUMNS = "entity, entity_id, unit_id, parent_id, rev, pos, state";
    private static final RowMapper<WorkingRecord> RECORD = (row, context) -> WorkingRecord.stored(
            new RecordKey(Travelling.entity(row.getString(1)).orElseThrow(), row.getObject(2, UUID.class)),
            row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getString(5), row.getLong(6),
            row.getString(7));
    private final Handle handle;

    RecordDao(Handle handle) {
        this.handle = handle;
    }

    /**
     * Locked in the order of their identifiers, so that two files cannot wait for each other, and given in it, so that the
     * same file always ends the same.
     */
    Map<RecordKey, WorkingRecord> lock(Collection<UUID> ids) {
        Map<RecordKey, WorkingRecord> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select " + COLUMNS
                    + " from record where entity_id = any(:ids) order by entity_id, entity for update")
                    .bindArray("ids", UUID.class, ids).map(RECORD).forEach(record -> found.put(record.key(), record));
        }
        return found;
    }

    Optional<WorkingRecord> find(RecordKey key) {
        return handle.createQuery("select " + COLUMNS + " from record where entity_id = :id and entity = :entity")
                .bind("id", key.id()).bind("entity", key.entity().name()).map(RECORD).findOne();
    }

    List<WorkingRecord> children(UUID parent) {
        return handle.createQuery("select " + COLUMNS + " from record where parent_id = ? order by entity_id")
                .bind(0, parent).map(RECORD).list();
    }

    List<HistoryRow> history(RecordKey key) {
        return handle.createQuery("""
                select pos, rev, state_rev, node_id, epoch, fields, known_pos from change_in
                where entity_id = :id and entity = :entity and pos is not null order by pos""").bind("id", key.id())
                .bind("entity", key.entity().name()).map((row, context) -> new HistoryRow(row.getLong(1),
                        row.getString(2), row.getString(3),
                        new Source(row.getObject(4, UUID.class), row.getObject(5, UUID.class)),
                        fields(row.getString(6)), row.getLong(7)))
                .list();
    }

    /** Who made a change, and when by the clock there. */
    record Written(String unit, UUID user, long hlc) {}

    /** Who made the change at this place of a record's history; empty for the region itself. */
    Optional<Written> authorOf(RecordKey key, long pos) {
        return handle.createQuery("""
                select n.unit_name, c.user_id, c.hlc from change_in c join node n on n.node_id = c.node_id
                where c.entity_id = :id and c.entity = :entity and c.pos = :pos""").bind("id", key.id())
                .bind("entity", key.entity().name()).bind("pos", pos)
                .map((row, context) -> new Written(row.getString(1), row.getObject(2, UUID.class), row.getLong(3)))
                .findFirst();
    }

    void save(Collection<WorkingRecord> records, Instant now) {
        PreparedBatch inserts = handle.prepareBatch("""
                insert into record (unit_id, parent_id, rev, pos, state, changed_at, entity, entity_id)
                values (?, cast(? as uuid), ?, ?, ?, ?, ?, ?)""");
        PreparedBatch updates = handle.prepareBatch("""
                update record set unit_id = ?, parent_id = cast(? as uuid), rev = ?, pos = ?, state = ?, changed_at = ?
                where entity = ? and entity_id = ?""");
        for (WorkingRecord record : records) {
            PreparedBatch batch = record.isNew() ? inserts : updates;
            batch.bind(0, record.unit()).bindByType(1, record.parent(), UUID.class).bind(2, record.rev())
                    .bind(3, record.pos()).bind(4, WireJson.text(record.state())).bind(5, now.atOffset(ZoneOffset.UTC))
                    .bind(6, record.entity().name()).bind(7, record.key().id()).add();
        }
        run(inserts);
        run(updates);
    }

    static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Set<String> fields(String joined) {
        return joined.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(joined.split(",")));
    }
}
