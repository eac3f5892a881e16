package mx.ventanilla.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** What the hub does once a day for itself: lets go of what is older than anybody needs (sync.md F24, F41). */
final class Upkeep {
    /** A unit that was away longer gets a snapshot instead of its feed. */
    static final Duration KEPT = Duration.ofDays(400);
    private static final Duration LOADS_KEPT = Duration.ofDays(7);
    private final HubDatabase database;
    private final Clock clock;

    Upkeep(HubDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives how many rows went. Each node's last row stays: it proves the node's place. */
    int run() {
        OffsetDateTime limit = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        Map<UUID, Long> floors = database.read(handle -> handle.createQuery("""
                select f.node_id, max(f.feed_no) from feed f join node n on n.node_id = f.node_id
                where f.made_at < :limit and f.feed_no < n.next_feed - 1 group by f.node_id""").bind("limit", limit)
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        int gone = 0;
        for (Map.Entry<UUID, Long> floor : floors.entrySet()) {
            gone += prune(floor.getKey(), floor.getValue());
        }
        database.write(handle -> {
            OffsetDateTime old = clock.instant().minus(LOADS_KEPT).atOffset(ZoneOffset.UTC);
            handle.createUpdate("""
                    delete from snapshot_part where snapshot_id in (
                      select snapshot_id from snapshot where made_at < :old)""").bind("old", old).execute();
            return handle.createUpdate("delete from snapshot where made_at < :old").bind("old", old).execute();
        });
        return gone;
    }

    private int prune(UUID node, long floor) {
        return database.write(handle -> {
            handle.createUpdate("update node set feed_floor = :floor where node_id = :node and feed_floor < :floor")
                    .bind("floor", floor).bind("node", node).execute();
            return handle.createUpdate("delete from feed where node_id = :node and feed_no <= :floor")
                    .bind("node", node).bind("floor", floor).execute();
        });
    }
}
