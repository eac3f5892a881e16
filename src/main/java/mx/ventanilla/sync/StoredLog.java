package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.BucketDigest;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.Reach;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;

/** The store of a unit, as a session needs it. */
public final class StoredLog implements UnitLog {
    private static final HexFormat HEX = HexFormat.of();
    private final Database database;

    public StoredLog(Database database) {
        this.database = database;
    }

    @Override
    public LogPosition position() {
        return database.read(handle -> handle.createQuery("""
                select n.node_id, n.epoch, n.next_seq, n.log_hash, n.pull_cursor, n.hub_epoch, n.acked_seq, n.next_audit,
                  n.audit_hash, (select max(p.salt) from partner p) as salt,
                  (select p.receipt from partner p order by p.enrolled_at desc fetch first 1 rows only) as receipt
                from node n""").map((row, context) -> {
            byte[] receipt = row.getBytes(11);
            return new LogPosition(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3) - 1,
                    HEX.formatHex(row.getBytes(4)), row.getLong(5), row.getLong(10), row.getObject(6, UUID.class),
                    row.getLong(7), receipt == null ? null : Base64.getEncoder().encodeToString(receipt),
                    row.getLong(8) - 1, HEX.formatHex(row.getBytes(9)));
        }).one());
    }

    @Override
    public List<LoggedRow> rows(long after, int most) {
        return database.read(handle -> handle.createQuery("""
                select seq, last_in_tx, change_id, entity, entity_id, op, base_rev, rev, hlc, user_id, schema_ver, payload,
                  hash
                from change_log where seq > :after order by seq fetch first :most rows only""").bind("after", after)
                .bind("most", most).map((row, context) -> {
                    Optional<WireChange> change = Reach.of(Entity.valueOf(row.getString(4))) == Reach.NOWHERE
                            ? Optional.empty()
                            : Optional.of(new WireChange(row.getLong(1), row.getObject(3, UUID.class),
                                    row.getString(4), row.getObject(5, UUID.class), row.getString(6), row.getString(7),
                                    row.getString(8), row.getLong(9), row.getObject(10, UUID.class), row.getInt(11),
                                    WireJson.object(row.getString(12))));
                    return new LoggedRow(row.getLong(1), row.getBoolean(2), change, HEX.formatHex(row.getBytes(13)));
                }).list());
    }

    @Override
    public String hashAt(long seq) {
        return database.read(handle -> handle.createQuery("""
                select hash from change_log where seq = :seq
                union all select anchor_hash from node where anchor_seq = :seq and anchor_seq > 0""").bind("seq", seq)
                .map((row, context) -> HEX.formatHex(row.getBytes(1))).findFirst()).orElse("");
    }

    @Override
    public long transactionStart(long after) {
        return database.read(handle -> handle.createQuery("""
                select seq from change_log where seq <= :after and last_in_tx = true
                order by seq desc fetch first 1 rows only""").bind("after", after).mapTo(Long.class).findOne())
                .orElseGet(() -> database.read(handle -> handle.createQuery("select anchor_seq from node")
                        .mapTo(Long.class).one()))
                + 1;
    }

    @Override
    public boolean urgentWaits() {
        long acked = position().acked();
        return database.read(handle -> new StateDao(handle).urgentWaits(acked));
    }

    @Override
    public void acknowledge(Receipt receipt, byte[] file) {
        database.writeUnlogged(handle -> {
            handle.createUpdate("update node set acked_seq = ?, backed_up_seq = ? where epoch = ?")
                    .bind(0, receipt.received()).bind(1, receipt.backedUp()).bind(2, receipt.epoch()).execute();
            handle.createUpdate("update partner set receipt = ?, applied_seq = ?").bind(0, file)
                    .bind(1, receipt.applied()).execute();
        });
    }

    @Override
    public void beginEpoch() {
        database.write(Actor.system(database.node().deviceId()), transaction -> {
            transaction.handle().createUpdate("update node set epoch = ?, acked_seq = 0").bind(0, UUID.randomUUID())
                    .execute();
            transaction.audit("NEW_EPOCH", Entity.DEVICE, database.node().deviceId(), "sync");
            return 0;
        });
    }

    /** As {@link #beginEpoch}, when the store's nonce is not the one beside it: a copy was put in its place (F10). */
    public void beginEpochIfRestored(String incarnation) {
        boolean same = database.read(handle -> handle.createQuery("select incarnation from node")
                .mapTo(String.class).one()).equals(incarnation);
        if (!same) {
            beginEpoch();
            database.writeUnlogged(handle -> handle.createUpdate("update node set incarnation = ?")
                    .bind(0, incarnation).execute());
        }
    }

    /** From here on another node: the region has met a second store of this identity (F11). */
    void becomeAnother() {
        database.writeUnlogged(handle -> {
            handle.createUpdate("""
                    update node set node_id = ?, epoch = ?, acked_seq = 0, pull_cursor = 0, hub_epoch = null""")
                    .bind(0, UUID.randomUUID()).bind(1, UUID.randomUUID()).execute();
            handle.createUpdate("update partner set receipt = null, applied_seq = 0, salt = 0").execute();
        });
    }

    @Override
    public void follow(UUID hubEpoch, long cursor) {
        database.writeUnlogged(handle -> {
            handle.createUpdate("update node set hub_epoch = ?, pull_cursor = ?").bind(0, hubEpoch).bind(1, cursor)
                    .execute();
            handle.createUpdate("update partner set salt = 0").execute();
        });
    }

    @Override
    public int apply(ItemsHeader header, List<WireItem> items) {
        return new ItemApplication(database).apply(header, items);
    }

    @Override
    public BucketDigest digest() {
        BucketDigest digest = new BucketDigest();
        new StoredRecords(database).each(digest::add);
        return digest;
    }

    @Override
    public List<WireItem> records(Map<String, List<Integer>> buckets) {
        List<WireItem> found = new ArrayList<>();
        new StoredRecords(database).each((entity, id, state) -> {
            if (buckets.getOrDefault(entity.name(), List.of()).contains(BucketDigest.bucketOf(id))) {
                found.add(new WireItem(entity.name(), id, "", state));
            }
        });
        return found;
    }

    @Override
    public void retell(List<Comparison.Key> records) {
        database.write(Actor.system(database.node().deviceId()), transaction -> {
            records.forEach(key -> Travelling.entity(key.entity())
                    .ifPresent(entity -> transaction.retell(entity, key.id())));
            return 0;
        });
    }

    @Override
    public LoadProgress loadProgress(UUID snapshot) {
        return new LoadDraft(database).read(snapshot);
    }

    @Override
    public void keepLoad(LoadProgress progress) {
        new LoadDraft(database).keep(progress);
    }

    @Override
    public int load(List<WireItem> items, long applied) {
        return new ItemApplication(database).load(items, applied);
    }

    /** By the log's index of records: a first load asks this of each of its records, with all of them in the log. */
    static List<ObjectNode> pending(org.jdbi.v3.core.Handle handle, Entity entity, UUID id, long applied) {
        return handle.createQuery("""
                select payload from change_log
                where entity = :entity and entity_id = :id and seq > :applied and op <> 'R' order by seq""")
                .bind("entity", entity.name()).bind("id", id).bind("applied", applied)
                .map((row, context) -> WireJson.object(row.getString(1)))
                .list();
    }
}
