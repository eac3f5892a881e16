package mx.ventanilla.hub;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.Reach;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Puts records into the feeds of the nodes that they concern. The feeds' numbers are taken last, node by node in the
 * order of their identifiers, under the lock of the node's row: their order is the order of the commits, without gaps.
 */
final class Deliveries {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Handle handle;
    private final RecordDao records;
    private final Instant now;
    private final List<HubNode> nodes;
    private final Map<UUID, Set<RecordKey>> waiting = new TreeMap<>();
    private final Map<UUID, Set<UUID>> holders = new HashMap<>();
    private final List<Map.Entry<UUID, UUID>> newHolders = new ArrayList<>();
    private final Addressees addressees;

    Deliveries(Handle handle, RecordDao records, Instant now) {
        this.handle = handle;
        this.now = now;
        this.records = records;
        this.nodes = new NodeDao(handle).enrolled();
        this.addressees = new Addressees(handle, records);
    }

    /** Reads at once who holds these records and those that they follow. */
    void prepare(Collection<WorkingRecord> touched) {
        Set<UUID> ids = new HashSet<>();
        touched.stream().filter(record -> Reach.of(record.entity()) == Reach.HOLDERS).forEach(record -> {
            ids.add(record.key().id());
            if (record.parent() != null) {
                ids.add(record.parent());
            }
        });
        ids.removeAll(holders.keySet());
        ids.forEach(id -> holders.put(id, new HashSet<>()));
        if (!ids.isEmpty()) {
            handle.createQuery("select entity_id, node_id from holder where entity_id = any(:ids)")
                    .bindArray("ids", UUID.class, ids)
                    .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    .forEach(entry -> held(entry.getKey()).add(entry.getValue()));
        }
    }

    /** True when the node has, or may have, a copy. */
    boolean mayHold(WorkingRecord record, HubNode node) {
        prepare(List.of(record));
        return wanted(record).contains(node.id());
    }

    /**
     * Announces a record.
     *
     * @param author the node that has it as it is now; null when nobody has
     */
    void announce(WorkingRecord record, @Nullable UUID author, UUID writer) {
        prepare(List.of(record));
        if (Reach.of(record.entity()) == Reach.HOLDERS && record.parent() == null) {
            hold(record, writer);
        }
        address(record);
        for (UUID node : wanted(record)) {
            boolean isNew = Reach.of(record.entity()) == Reach.HOLDERS && hold(record, node);
            if (isNew && record.parent() == null && !record.isNew()) {
                put(node, record.key());
                records.children(record.key().id()).forEach(child -> put(node, child.key()));
            } else if (!node.equals(author)) {
                put(node, record.key());
            }
        }
    }

    /** A referral goes to the hospital that it names; a hospital that is new here gets those that named it before. */
    private void address(WorkingRecord record) {
        if (record.entity() == Entity.REFERRAL) {
            addressees.of(record).ifPresent(unit -> give(record, unit));
        } else if (record.entity() == Entity.MEDICAL_UNIT && Addressees.isHospital(record)) {
            addressees.waitingFor(record.key().id()).forEach(referral -> {
                prepare(List.of(referral));
                give(referral, record.key().id());
            });
        }
    }

    /** Each node of the unit gets the record and what follows it, and from then on its news. */
    private void give(WorkingRecord record, UUID unit) {
        nodes.stream().filter(node -> node.unitId().equals(unit)).map(HubNode::id)
                .filter(node -> hold(record, node)).forEach(node -> put(record, node));
    }

    private void put(WorkingRecord record, UUID node) {
        put(node, record.key());
        records.children(record.key().id()).forEach(child -> put(node, child.key()));
    }

    /** Two records that may be one person go to everybody who holds one of them. */
    void exchange(WorkingRecord one, WorkingRecord other) {
        prepare(List.of(one, other));
        wanted(one).stream().filter(node -> hold(other, node)).forEach(node -> put(other, node));
        wanted(other).stream().filter(node -> hold(one, node)).forEach(node -> put(one, node));
    }

    /** Makes the subject's holders those of a record about it. */
    void share(WorkingRecord about, WorkingRecord subject) {
        prepare(List.of(about, subject));
        wanted(subject).forEach(node -> hold(about, node));
    }

    /** Everything that concerns a node once more: it may have forgotten any of it. */
    static void sayAllAgain(Handle handle, HubNode node, Instant now) {
        Deliveries deliveries = new Deliveries(handle, new RecordDao(handle), now);
        deliveries.announceAll(node);
        deliveries.send();
    }

    /** Puts everything that concerns a node into its feed: parents before children. */
    void announceAll(HubNode node) {
        Set<RecordKey> keys = waiting.computeIfAbsent(node.id(), id -> new LinkedHashSet<>());
        new Concern(handle, node).keys(keys::add);
    }

    /** Puts these records into a node's feed, whatever it was told before. */
    void again(HubNode node, Collection<RecordKey> keys) {
        keys.forEach(key -> put(node.id(), key));
    }

    /** Takes the numbers; the last act before the commit. */
    void send() {
        PreparedBatch holding = handle.prepareBatch("insert into holder (entity_id, node_id) values (?, ?)");
        newHolders.forEach(holder -> holding.bind(0, holder.getKey()).bind(1, holder.getValue()).add());
        RecordDao.run(holding);
        PreparedBatch batch = handle.prepareBatch("""
                insert into feed (node_id, feed_no, entity, entity_id, salt, made_at) values (?, ?, ?, ?, ?, ?)""");
        waiting.forEach((node, keys) -> {
            long next = handle.createQuery("select next_feed from node where node_id = ? for update").bind(0, node)
                    .mapTo(Long.class).one();
            for (RecordKey key : keys) {
                batch.bind(0, node).bind(1, next++).bind(2, key.entity().name()).bind(3, key.id())
                        .bind(4, RANDOM.nextLong(1, Long.MAX_VALUE)).bind(5, now.atOffset(ZoneOffset.UTC)).add();
            }
            handle.createUpdate("update node set next_feed = ? where node_id = ?").bind(0, next).bind(1, node)
                    .execute();
        });
        RecordDao.run(batch);
    }

    private Set<UUID> wanted(WorkingRecord record) {
        Set<UUID> wanted = new LinkedHashSet<>();
        for (HubNode node : nodes) {
            boolean ofUnit = node.unitId().equals(record.unit());
            boolean concerns = switch (Reach.of(record.entity())) {
                case NOWHERE -> false;
                case EVERYONE -> true;
                case OWN_UNIT -> ofUnit;
                case HOLDERS -> ofUnit || held(record.key().id()).contains(node.id())
                        || (record.parent() != null && held(record.parent()).contains(node.id()));
            };
            if (concerns) {
                wanted.add(node.id());
            }
        }
        return wanted;
    }

    /** True when the node did not hold it before. */
    private boolean hold(WorkingRecord record, UUID node) {
        if (!held(record.key().id()).add(node)) {
            return false;
        }
        newHolders.add(Map.entry(record.key().id(), node));
        return true;
    }

    private Set<UUID> held(UUID id) {
        return holders.computeIfAbsent(id, key -> new HashSet<>());
    }

    private void put(UUID node, RecordKey key) {
        Set<RecordKey> keys = waiting.computeIfAbsent(node, id -> new LinkedHashSet<>());
        keys.remove(key);
        keys.add(key);
    }
}
