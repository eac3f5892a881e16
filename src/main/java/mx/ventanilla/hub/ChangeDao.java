package mx.ventanilla.hub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The log of the hub: every change that it was sent, once, and what became of it. */
final class ChangeDao {
    private final Handle handle;
    private final Instant now;

    ChangeDao(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Which of these the hub has, in whatever epoch they came. */
    Set<UUID> known(Collection<UUID> changeIds) {
        return changeIds.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(handle.createQuery("select change_id from change_in where change_id = any(:ids)")
                        .bindArray("ids", UUID.class, changeIds).mapTo(UUID.class).list());
    }

    /**
     * Changes that wait under another epoch or node for the rest of their transaction are from now on this source's: it
     * brings the rest.
     */
    Set<UUID> takeOver(Source source, Collection<WireChange> changes) {
        Set<UUID> waiting = changes.isEmpty()
                ? Set.of()
                : new HashSet<>(handle.createQuery("""
                        select change_id from change_in where change_id = any(:ids) and state = 'STAGED'
                          and not (node_id = :node and epoch = :epoch)""")
                        .bindArray("ids", UUID.class, changes.stream().map(WireChange::changeId).toList())
                        .bind("node", source.node()).bind("epoch", source.epoch()).mapTo(UUID.class).list());
        PreparedBatch batch = handle
                .prepareBatch("update change_in set node_id = ?, epoch = ?, seq = ? where change_id = ?");
        changes.stream().filter(change -> waiting.contains(change.changeId())).forEach(change -> batch
                .bind(0, source.node()).bind(1, source.epoch()).bind(2, change.seq()).bind(3, change.changeId()).add());
        RecordDao.run(batch);
        return waiting;
    }

    /** Identifiers of a stretch of a stream by their numbers. */
    Map<Long, UUID> identifiers(Stream stream, long from, long to) {
        Map<Long, UUID> found = new HashMap<>();
        handle.createQuery("""
                select seq, change_id from change_in
                where node_id = :node and epoch = :epoch and seq between :from and :to""").bind("node", stream.node())
                .bind("epoch", stream.epoch()).bind("from", from).bind("to", to)
                .map((row, context) -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Keeps changes whose transaction has not come whole yet. */
    void stage(Source source, Collection<WireChange> changes) {
        PreparedBatch batch = insert();
        changes.forEach(change -> bind(batch, source, change, "STAGED", null).add());
        RecordDao.run(batch);
    }

    /** Changes that waited for the rest of their transaction, in their order. */
    List<WireChange> staged(Source source, long upTo) {
        return handle.createQuery("""
                select seq, change_id, entity, entity_id, op, base_rev, rev, hlc, user_id, schema_ver, payload
                from change_in where node_id = :node and epoch = :epoch and state = 'STAGED' and seq <= :upTo
                order by seq""").bind("node", source.node()).bind("epoch", source.epoch()).bind("upTo", upTo)
                .map((row, context) -> new WireChange(row.getLong(1), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getString(7),
                        row.getLong(8), row.getObject(9, UUID.class), row.getInt(10),
                        WireJson.object(row.getString(11))))
                .list();
    }

    /** Writes down what became of the changes. */
    void finish(Source source, List<Done> done, Set<UUID> staged) {
        PreparedBatch inserts = insert();
        PreparedBatch updates = handle.prepareBatch("""
                update change_in set state = ?, pos = ?, known_pos = ?, state_rev = ?, fields = ?
                where change_id = ?""");
        for (Done each : done) {
            HistoryRow row = each.row();
            if (staged.contains(each.change().changeId())) {
                updates.bind(0, each.state()).bindByType(1, row == null ? null : row.pos(), Long.class)
                        .bindByType(2, row == null ? null : row.knownPos(), Long.class)
                        .bindByType(3, row == null ? null : row.stateRev(), String.class)
                        .bindByType(4, row == null ? null : String.join(",", row.fields()), String.class)
                        .bind(5, each.change().changeId()).add();
            } else {
                bind(inserts, each.source() == null ? source : each.source(), each.change(), each.state(), row).add();
            }
        }
        RecordDao.run(inserts);
        RecordDao.run(updates);
    }

    void quarantine(Source source, WireChange change, String reason) {
        handle.createUpdate("""
                insert into quarantine (id, node_id, epoch, seq, entity, entity_id, reason, payload, state, changed_at)
                values (:id, :node, :epoch, :seq, :entity, :record, :reason, :payload, 'OPEN', :now)""")
                .bind("id", Ids.next()).bind("node", source.node()).bind("epoch", source.epoch())
                .bind("seq", change.seq()).bind("entity", cut(change.entity())).bind("record", change.entityId())
                .bind("reason", reason).bind("payload", WireJson.text(change)).bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private PreparedBatch insert() {
        return handle.prepareBatch("""
                insert into change_in (change_id, node_id, epoch, seq, entity, entity_id, op, base_rev, rev, hlc, user_id,
                  schema_ver, payload, state, pos, known_pos, state_rev, fields, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    private PreparedBatch bind(PreparedBatch batch, Source source, WireChange change, String state,
            @org.jspecify.annotations.Nullable HistoryRow row) {
        return batch.bind(0, change.changeId()).bind(1, source.node()).bind(2, source.epoch()).bind(3, change.seq())
                .bind(4, cut(change.entity())).bind(5, change.entityId()).bind(6, change.op())
                .bindByType(7, change.baseRev(), String.class).bind(8, change.rev()).bind(9, change.hlc())
                .bind(10, change.userId()).bind(11, change.schema())
                .bind(12, change.payload() == null ? "{}" : WireJson.text(change.payload())).bind(13, state)
                .bindByType(14, row == null ? null : row.pos(), Long.class)
                .bindByType(15, row == null ? null : row.knownPos(), Long.class)
                .bindByType(16, row == null ? null : row.stateRev(), String.class)
                .bindByType(17, row == null ? null : String.join(",", row.fields()), String.class)
                .bind(18, now.atOffset(ZoneOffset.UTC));
    }

    private static String cut(String entity) {
        return entity.length() <= 40 ? entity : entity.substring(0, 40);
    }

    /**
     * A change and its end.
     *
     * @param source null for the one whose file it came in
     * @param row null when it was not taken
     */
    record Done(WireChange change, @org.jspecify.annotations.Nullable Source source, String state,
            @org.jspecify.annotations.Nullable HistoryRow row) {}
}
