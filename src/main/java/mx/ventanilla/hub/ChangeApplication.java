package mx.ventanilla.hub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.Reach;
import mx.ventanilla.sync.wire.WireChange;
import org.jdbi.v3.core.Handle;

/** Carries out a node's changes in the region's records: takes, merges, keeps both values, or puts aside. */
final class ChangeApplication {
    private final Handle handle;
    private final Instant now;
    private final HubNode node;
    private final Source source;
    private final boolean recovering;
    private final RecordDao records;
    private final ChangeDao log;
    private final Deliveries deliveries;
    private final Ownership ownership;
    private final Set<WorkingRecord> touched = new LinkedHashSet<>();
    private final List<ChangeDao.Done> done = new ArrayList<>();
    private final Set<UUID> putAside = new HashSet<>();
    private int conflicts;
    private int quarantined;

    /** @param recovering true while the hub takes back what it had lost itself */
    ChangeApplication(Handle handle, Instant now, HubNode node, Source source, boolean recovering) {
        this.handle = handle;
        this.now = now;
        this.node = node;
        this.source = source;
        this.recovering = recovering;
        this.records = new RecordDao(handle);
        this.log = new ChangeDao(handle, now);
        this.deliveries = new Deliveries(handle, records, now);
        this.ownership = new Ownership(records, deliveries, node);
    }

    /** @param staged those of the changes that the hub's log has already */
    void apply(Collection<WireChange> changes, Set<UUID> staged) {
        Set<UUID> fresh = new LinkedHashSet<>();
        changes.forEach(change -> fresh.add(change.changeId()));
        fresh.removeAll(staged);
        Set<UUID> known = log.known(fresh);
        Map<RecordKey, WorkingRecord> working = records.lock(identifiers(changes));
        putAside.addAll(putAsideBefore(changes));
        ConflictRecords conflictRecords = new ConflictRecords(records, working, node, source);
        for (WireChange change : changes) {
            boolean offered = WireChange.RECEIVED.equals(change.op());
            if (known.add(change.changeId()) && (!offered || (recovering && change.payload() != null))) {
                take(change, working, conflictRecords);
            }
        }
        done.addAll(conflictRecords.written());
        records.save(touched, now);
        log.finish(source, done, staged);
        deliveries.prepare(touched);
        touched.forEach(
                record -> deliveries.announce(record, record.isEcho() ? null : node.id(), node.id()));
        deliveries.send();
    }

    int conflicts() {
        return conflicts;
    }

    int quarantined() {
        return quarantined;
    }

    private void take(WireChange change, Map<RecordKey, WorkingRecord> working, ConflictRecords conflictRecords) {
        Optional<String> poison = putAside.contains(change.entityId()) ? Optional.of("AFTER") : Poison.in(change);
        if (poison.isPresent()) {
            putAside(change, poison.get());
            return;
        }
        RecordKey key = new RecordKey(Travelling.entity(change.entity()).orElseThrow(), change.entityId());
        boolean isNew = !working.containsKey(key);
        WorkingRecord record = working.computeIfAbsent(key, absent -> WorkingRecord.fresh(absent, unitOf(change,
                absent, working)));
        boolean offered = WireChange.RECEIVED.equals(change.op());
        if (!offered && !ownership.allows(record, change)) {
            if (isNew) {
                working.remove(key);
            }
            putAside(change, "NOT_OWN");
            return;
        }
        if (offered && isKnown(record, change)) {
            return;
        }
        write(change, record, offered ? Source.LOST : source, conflictRecords);
        if (isNew && key.entity() == Entity.PATIENT) {
            new SamePerson(handle, node).others(record).forEach(
                    other -> announceTo(conflictRecords.pair(record, other, change), record, other));
        }
    }

    private void write(WireChange change, WorkingRecord record, Source author, ConflictRecords conflictRecords) {
        Reconciliation decided = Reconciliation.of(record.entity(), record.state(),
                record.historyFor(change.baseRev(), author, records), change, author, source);
        HistoryRow row = record.take(change, author, decided);
        ownership.settle(record);
        touched.add(record);
        boolean disagrees = !decided.losing().isEmpty() && record.entity() != Entity.CONFLICT;
        done.add(new ChangeDao.Done(change, author.equals(source) ? null : new Source(author.node(), change.changeId()),
                disagrees ? "CONFLICT" : "APPLIED", row));
        if (disagrees) {
            WorkingRecord conflict = conflictRecords.disagreement(record, change, author, decided.losing());
            deliveries.share(conflict, record);
            touched.remove(conflict);
            touched.add(conflict);
            conflicts++;
        }
    }

    private void announceTo(WorkingRecord pair, WorkingRecord one, UUID other) {
        deliveries.share(pair, one);
        records.find(new RecordKey(Entity.PATIENT, other)).ifPresent(record -> {
            deliveries.share(pair, record);
            deliveries.exchange(one, record);
        });
        touched.add(pair);
    }

    private boolean isKnown(WorkingRecord record, WireChange change) {
        return record.pos() > 0 && (record.rev().equals(change.rev()) || records.history(record.key()).stream()
                .anyMatch(row -> row.stateRev().equals(change.rev())));
    }

    private void putAside(WireChange change, String reason) {
        putAside.add(change.entityId());
        log.quarantine(source, change, reason);
        done.add(new ChangeDao.Done(change, null, "QUARANTINED", null));
        quarantined++;
    }

    private Set<UUID> putAsideBefore(Collection<WireChange> changes) {
        Set<UUID> ids = new HashSet<>();
        changes.forEach(change -> ids.add(change.entityId()));
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(handle.createQuery("""
                        select distinct entity_id from quarantine
                        where node_id = :node and state = 'OPEN' and entity_id = any(:ids)""").bind("node", node.id())
                        .bindArray("ids", UUID.class, ids).mapTo(UUID.class).list());
    }

    /** The unit that a new record is of: its parent's, or its author's. */
    private UUID unitOf(WireChange change, RecordKey key, Map<RecordKey, WorkingRecord> working) {
        UUID parent = Reach.isAppended(key.entity()) ? null : parentOf(change, key.entity());
        return parent == null
                ? node.unitId()
                : working.values().stream().filter(record -> record.key().id().equals(parent))
                        .map(WorkingRecord::unit).findFirst().orElse(node.unitId());
    }

    private static Set<UUID> identifiers(Collection<WireChange> changes) {
        Set<UUID> ids = new HashSet<>();
        for (WireChange change : changes) {
            ids.add(change.entityId());
            Travelling.entity(change.entity()).map(entity -> parentOf(change, entity)).ifPresent(ids::add);
        }
        return ids;
    }

    private static @org.jspecify.annotations.Nullable UUID parentOf(WireChange change, Entity entity) {
        var payload = change.payload();
        if (payload == null) {
            return null;
        }
        try {
            return Reach.parentColumn(entity).map(payload::get).filter(value -> value.isTextual())
                    .map(value -> UUID.fromString(value.textValue())).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
