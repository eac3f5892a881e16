package mx.ventanilla.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.db.Change;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.Reach;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;

/** Reads how things stand with the region. */
final class StateDao {
    private static final int HLC_COUNTER_BITS = 16;
    private final Handle handle;

    StateDao(Handle handle) {
        this.handle = handle;
    }

    /** Own changes that the region does not hold, by kind, and their length. */
    record Unsent(List<Waiting> kinds, long bytes) {
        /** For a computer that has no region to send to. */
        static final Unsent NONE = new Unsent(List.of(), 0);
    }

    /** Reads every change after that one: a computer that never sent anything has many. */
    Unsent unsent(long acked) {
        List<OfEntity> rows = byEntity(acked);
        Map<Waiting.Kind, Waiting> kinds = new EnumMap<>(Waiting.Kind.class);
        rows.forEach(row -> {
            Waiting one = new Waiting(Waiting.Kind.of(row.entity()), row.changes(),
                    Instant.ofEpochMilli(row.hlc() >> HLC_COUNTER_BITS));
            kinds.merge(one.kind(), one, (a, b) -> new Waiting(a.kind(), a.changes() + b.changes(),
                    a.since().isBefore(b.since()) ? a.since() : b.since()));
        });
        return new Unsent(List.copyOf(kinds.values()), rows.stream().mapToLong(OfEntity::bytes).sum());
    }

    private record OfEntity(Entity entity, long changes, long hlc, long bytes) {}

    private List<OfEntity> byEntity(long acked) {
        return handle.createQuery("""
                select entity, count(*), min(hlc), sum(char_length(payload)) from change_log
                where seq > :acked and op <> 'R' group by entity""").bind("acked", acked)
                .map((row, context) -> new OfEntity(Entity.valueOf(row.getString(1)), row.getLong(2), row.getLong(3),
                        row.getLong(4)))
                .list().stream().filter(row -> Reach.of(row.entity()) != Reach.NOWHERE).toList();
    }

    boolean urgentWaits(long acked) {
        return handle.createQuery("""
                select count(*) from change_log l join referral r on r.id = l.entity_id
                where l.seq > :acked and l.entity = 'REFERRAL' and l.op <> 'R' and r.priority = 'URGENT'""")
                .bind("acked", acked).mapTo(Long.class).one() > 0;
    }

    /** Own changes after this number, the latest first. */
    List<Change> ownSince(long seq, int most) {
        return handle.createQuery("""
                select seq, entity, entity_id from change_log where seq > :seq and op <> 'R'
                order by seq desc fetch first :most rows only""").bind("seq", seq).bind("most", most)
                .map((row, context) -> new Change(row.getLong(1), Entity.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class)))
                .list();
    }

    long count(String what) {
        return handle.createQuery("select count(*) from " + what).mapTo(Long.class).one();
    }

    boolean isTalking(Instant now) {
        return handle.createQuery("select count(*) from partner where busy_until > ?")
                .bind(0, now.atOffset(ZoneOffset.UTC)).mapTo(Long.class).one() > 0;
    }

    /** Reports since that moment, newest first. */
    List<Night> nights(Instant since, int most) {
        return handle.createQuery("""
                select started_at, ended_at, channel, outcome, sent, received, conflicts, quarantined, bytes_out, bytes_in,
                  reason
                from sync_report where started_at >= :since order by started_at desc fetch first :most rows only""")
                .bind("since", since.atOffset(ZoneOffset.UTC)).bind("most", most)
                .map((row, context) -> new Night(at(row, 1), at(row, 2), row.getString(3), row.getString(4),
                        row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9),
                        row.getLong(10), row.getString(11)))
                .list();
    }

    /** What could not be written and what waits, the oldest first. */
    List<PutAside> aside() {
        List<PutAside> all = new ArrayList<>(handle.createQuery("""
                select id, payload, reason, changed_at from quarantine where state = 'OPEN'
                order by changed_at, id fetch first 200 rows only""").map((row, context) -> {
            WireItem item = WireJson.as(WireItem.class, WireJson.object(row.getString(2)));
            return new PutAside(row.getObject(1, UUID.class), item.entity(), item.entityId(), row.getString(3),
                    at(row, 4), false);
        }).list());
        all.addAll(handle.createQuery("""
                select id, entity, entity_id, reason, changed_at from sync_waiting where reason <> 'DONE'
                order by changed_at, id fetch first 200 rows only""")
                .map((row, context) -> new PutAside(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, UUID.class), row.getString(4), at(row, 5), true))
                .list());
        all.sort(Comparator.comparing(PutAside::since));
        return all;
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
