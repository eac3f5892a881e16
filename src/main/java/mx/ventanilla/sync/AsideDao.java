package mx.ventanilla.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Keeps what came from the region and could not be written: what waits, and what a person has to look at. */
final class AsideDao {
    static final String PARENT = "PARENT";
    static final UUID BEGINNING = new UUID(0, 0);
    private static final int MOST = 500;
    private final Handle handle;

    AsideDao(Handle handle) {
        this.handle = handle;
    }

    /** A record and the row that keeps it. */
    record Kept(UUID id, WireItem item) {}

    /** True when anything waits or lies aside. */
    boolean isAnythingOpen() {
        return handle.createQuery("""
                select count(*) from (select id from sync_waiting where reason <> 'DONE'
                  union all select id from quarantine where state = 'OPEN') o""").mapTo(Long.class).one() > 0;
    }

    /** What waits for a parent, some at a time, in the order in which it came. */
    List<Kept> waiting(UUID after) {
        return handle.createQuery("""
                select id, item from sync_waiting where reason = 'PARENT' and id > :after
                order by id fetch first :most rows only""").bind("after", after).bind("most", MOST)
                .map((row, context) -> new Kept(row.getObject(1, UUID.class), item(row.getString(2)))).list();
    }

    /** What lies aside, the oldest first. */
    List<Kept> open() {
        return handle.createQuery("""
                select id, payload from quarantine where state = 'OPEN' and source = 'hub' order by changed_at, id
                fetch first :most rows only""").bind("most", MOST)
                .map((row, context) -> new Kept(row.getObject(1, UUID.class), item(row.getString(2)))).list();
    }

    /** Up to where the region has carried out what this unit has told. */
    long applied() {
        return handle.createQuery("select coalesce(max(applied_seq), 0) from partner").mapTo(Long.class).one();
    }

    void keep(WireItem item, String reason, Instant now) {
        int updated = bound(item, reason, now, """
                update sync_waiting set rev = :rev, item = :item, reason = :reason, changed_at = :now
                where entity = :entity and entity_id = :record""").execute();
        if (updated == 0) {
            bound(item, reason, now, """
                    insert into sync_waiting (id, entity, entity_id, rev, item, reason, changed_at)
                    values (:id, :entity, :record, :rev, :item, :reason, :now)""").bind("id", Ids.next()).execute();
        }
    }

    private Update bound(WireItem item, String reason, Instant now, String sql) {
        return handle.createUpdate(sql).bind("rev", item.rev()).bind("item", WireJson.text(item))
                .bind("reason", reason).bind("now", at(now)).bind("entity", item.entity())
                .bind("record", item.entityId());
    }

    void quarantine(WireItem item, String reason, Instant now) {
        handle.createUpdate("""
                insert into quarantine (id, source, seq, reason, payload, state, changed_at, entity_id)
                values (:id, 'hub', 0, :reason, :payload, 'OPEN', :now, :record)""").bind("id", Ids.next())
                .bind("record", item.entityId()).bind("reason", reason).bind("payload", WireJson.text(item))
                .bind("now", at(now)).execute();
    }

    /** The record is in now: nothing of it waits or lies aside any more. */
    void settle(WireItem item) {
        handle.createUpdate("""
                update sync_waiting set reason = 'DONE'
                where entity_id = :id and entity = :entity and reason <> 'DONE'""").bind("id", item.entityId())
                .bind("entity", item.entity()).execute();
        handle.createUpdate("update quarantine set state = 'DONE' where entity_id = :id and state = 'OPEN'")
                .bind("id", item.entityId()).execute();
    }

    /** What was put aside in this row is in now. */
    void settle(UUID id) {
        handle.createUpdate("update quarantine set state = 'DONE' where id = ?").bind(0, id).execute();
    }

    private static WireItem item(String text) {
        return WireJson.as(WireItem.class, WireJson.object(text));
    }

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
