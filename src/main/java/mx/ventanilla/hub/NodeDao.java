package mx.ventanilla.hub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads and writes the nodes that take part. */
final class NodeDao {
    private static final String COLUMNS = "node_id, unit_id, unit_name, sign_public, seal_public, state, schema_ver";
    private static final RowMapper<HubNode> NODE = (row, context) -> new HubNode(row.getObject(1, UUID.class),
            row.getObject(2, UUID.class), row.getString(3), row.getBytes(4), row.getBytes(5),
            !row.getString(6).equals("ENROLLED"), row.getInt(7));
    /** Rows of a feed above which a node gets a load in parts. */
    static final int LONG_FEED = 20_000;
    private final Handle handle;

    NodeDao(Handle handle) {
        this.handle = handle;
    }

    Optional<HubNode> find(UUID id) {
        return handle.createQuery("select " + COLUMNS + " from node where node_id = :id").bind("id", id).map(NODE)
                .findOne();
    }

    /** Those that may receive something. */
    List<HubNode> enrolled() {
        return handle.createQuery("select " + COLUMNS + " from node where state = 'ENROLLED' order by node_id")
                .map(NODE).list();
    }

    void insert(HubNode node, Instant now) {
        handle.createUpdate("""
                insert into node (node_id, unit_id, unit_name, sign_public, seal_public, state, schema_ver, next_feed,
                  acked_feed, enrolled_at)
                values (:id, :unit, :name, :sign, :seal, 'ENROLLED', :schema, 1, 0, :now)""").bind("id", node.id())
                .bind("unit", node.unitId()).bind("name", node.unitName()).bind("sign", node.signPublic())
                .bind("seal", node.sealPublic()).bind("schema", node.schema())
                .bind("now", now.atOffset(ZoneOffset.UTC)).execute();
    }

    void revoke(UUID id) {
        handle.createUpdate("update node set state = 'REVOKED' where node_id = ?").bind(0, id).execute();
    }

    /** Its log has ended by its own word. */
    void end(UUID id) {
        handle.createUpdate("update node set state = 'ENDED' where node_id = ? and state = 'ENROLLED'").bind(0, id)
                .execute();
    }

    boolean hasEnded(UUID id) {
        return handle.createQuery("select count(*) from node where node_id = ? and state = 'ENDED'").bind(0, id)
                .mapTo(Integer.class).one() > 0;
    }

    void seen(UUID id, int schema, Instant now) {
        handle.createUpdate("update node set last_seen = ?, schema_ver = ? where node_id = ?")
                .bind(0, now.atOffset(ZoneOffset.UTC)).bind(1, schema).bind(2, id).execute();
    }

    /** The number that the node's feed would give next. */
    long nextFeed(UUID id) {
        return handle.createQuery("select next_feed from node where node_id = ?").bind(0, id).mapTo(Long.class).one();
    }

    long ackedFeed(UUID id) {
        return handle.createQuery("select acked_feed from node where node_id = ?").bind(0, id).mapTo(Long.class).one();
    }

    /** What the node had asked for when the hub's present epoch began. */
    long epochFeed(UUID id) {
        return handle.createQuery("select epoch_feed from node where node_id = ?").bind(0, id).mapTo(Long.class).one();
    }

    /** The random number of a row of a feed. */
    Optional<Long> feedSalt(UUID id, long number) {
        return handle.createQuery("select salt from feed where node_id = ? and feed_no = ?").bind(0, id)
                .bind(1, number).mapTo(Long.class).findOne();
    }

    void acknowledge(UUID id, long upTo) {
        handle.createUpdate("update node set acked_feed = :upTo where node_id = :id and acked_feed < :upTo")
                .bind("upTo", upTo).bind("id", id).execute();
    }

    void compared(UUID id, Instant now) {
        handle.createUpdate("update node set last_digest = ? where node_id = ?").bind(0, now.atOffset(ZoneOffset.UTC))
                .bind(1, id).execute();
    }

    /** True when node and region have not been compared since then. */
    boolean isComparisonDue(UUID id, Instant since) {
        return handle.createQuery("""
                select count(*) from node where node_id = ? and (last_digest is null or last_digest < ?)""").bind(0, id)
                .bind(1, since.atOffset(ZoneOffset.UTC)).mapTo(Integer.class).one() > 0;
    }

    /** True when the feed after this number is gone in part, or so long that a load is quicker. */
    boolean needsLoad(UUID id, long cursor) {
        return handle.createQuery("select feed_floor, next_feed from node where node_id = ?").bind(0, id)
                .map((row, context) -> cursor < row.getLong(1) || row.getLong(2) - 1 - cursor > LONG_FEED).one();
    }
}
