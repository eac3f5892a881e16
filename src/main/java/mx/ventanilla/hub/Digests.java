package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.BucketDigest;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.Comparison.Answer;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a node and the region have come apart without either knowing (sync.md F40), puts what differs into
 * the node's feed again, and tells people.
 */
final class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private final HubDatabase database;
    private final Clock clock;

    Digests(HubDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Answer compare(Comparison question) {
        return database.write(handle -> {
            HubNode node = new NodeDao(handle).find(question.node()).orElseThrow();
            if (!isAtRest(handle, question)) {
                return Answer.notNow();
            }
            Answer answer = question.looked().isEmpty()
                    ? summed(handle, node, question)
                    : looked(handle, node, question);
            return isAtRest(handle, question) || answer.healed() > 0 ? answer : Answer.notNow();
        });
    }

    /** Both sides know the same past, and nothing is on its way. */
    private static boolean isAtRest(Handle handle, Comparison question) {
        return question.schema() == Migrations.SCHEMA_VERSION && Receipts.epoch(handle).equals(question.hubEpoch())
                && new NodeDao(handle).nextFeed(question.node()) - 1 == question.cursor()
                && new StreamDao(handle).find(question.node(), question.epoch()).filter(Stream::newest)
                        .filter(stream -> stream.applied() == question.lastSeq()).isPresent();
    }

    private Answer summed(Handle handle, HubNode node, Comparison question) {
        BucketDigest digest = new BucketDigest();
        new Concern(handle, node)
                .records((key, unit, rev, state) -> digest.add(key.entity(), key.id(), WireJson.object(state)));
        Map<String, List<Integer>> differing = digest.differing(question.sums());
        if (differing.isEmpty()) {
            new NodeDao(handle).compared(node.id(), clock.instant());
        }
        return new Answer(true, differing, 0, List.of());
    }

    private Answer looked(Handle handle, HubNode node, Comparison question) {
        Map<RecordKey, ObjectNode> theirs = new HashMap<>();
        for (WireItem item : question.records()) {
            Travelling.entity(item.entity()).ifPresent(entity -> theirs.put(new RecordKey(entity, item.entityId()),
                    BucketDigest.comparable(entity, item.state())));
        }
        List<RecordKey> again = new ArrayList<>();
        List<Comparison.Key> untold = new ArrayList<>();
        new Concern(handle, node).records((key, unit, rev, state) -> {
            if (isLooked(question, key)) {
                ObjectNode ours = BucketDigest.comparable(key.entity(), WireJson.object(state));
                judge(key, ours, Optional.ofNullable(theirs.remove(key)), again, untold);
            }
        });
        theirs.keySet().stream().filter(key -> isLooked(question, key) && isLost(handle, node, key))
                .forEach(key -> untold.add(new Comparison.Key(key.entity().name(), key.id())));
        tell(handle, node, again, untold);
        Deliveries deliveries = new Deliveries(handle, new RecordDao(handle), clock.instant());
        deliveries.again(node, again);
        deliveries.send();
        if (again.isEmpty() && untold.isEmpty()) {
            new NodeDao(handle).compared(node.id(), clock.instant());
        }
        return new Answer(true, Map.of(), again.size(), untold);
    }

    /** The region has nothing of the record; what is another unit's, or put aside already, is no news. */
    private static boolean isLost(Handle handle, HubNode node, RecordKey key) {
        return handle.createQuery("""
                select (select count(*) from record where entity_id = :id and entity = :entity)
                  + (select count(*) from quarantine where entity_id = :id and node_id = :node and state = 'OPEN')""")
                .bind("id", key.id()).bind("entity", key.entity().name()).bind("node", node.id()).mapTo(Integer.class)
                .one() == 0;
    }

    private static void judge(RecordKey key, ObjectNode ours, Optional<ObjectNode> theirs, List<RecordKey> again,
            List<Comparison.Key> untold) {
        ObjectNode there = theirs.orElseGet(WireJson::object);
        boolean differs = ours.properties().stream()
                .anyMatch(field -> !field.getValue().equals(there.get(field.getKey())));
        boolean lacks = there.properties().stream().anyMatch(field -> !ours.has(field.getKey()));
        if (differs) {
            again.add(key);
        } else if (lacks) {
            untold.add(new Comparison.Key(key.entity().name(), key.id()));
        }
    }

    private static boolean isLooked(Comparison question, RecordKey key) {
        return question.looked().getOrDefault(key.entity().name(), List.of())
                .contains(BucketDigest.bucketOf(key.id()));
    }

    private void tell(Handle handle, HubNode node, List<RecordKey> again, List<Comparison.Key> untold) {
        Map<String, Long> found = new TreeMap<>();
        again.forEach(key -> found.merge(key.entity().name(), 1L, Long::sum));
        untold.forEach(key -> found.merge(key.entity(), 1L, Long::sum));
        found.forEach((entity, records) -> {
            LOG.error("node {} and the region differ: {} {}", node.id(), records, entity);
            handle.createUpdate("""
                    insert into divergence (id, node_id, entity, records, found_at)
                    values (:id, :node, :entity, :records, :now)""").bind("id", Ids.next()).bind("node", node.id())
                    .bind("entity", entity).bind("records", records)
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC)).execute();
        });
    }
}
