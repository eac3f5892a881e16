package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.Reach;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;

/** Gives the nodes what concerns them, page by page, each record as it is now. */
final class Feeds {
    /** Uncompressed bytes of states in a page. */
    private static final int PAGE_BYTES = 256 << 10;
    private static final int MOST_ROWS = 5_000;
    private final HubDatabase database;
    private final HubIdentity identity;
    private final FeedSeal seal;
    private final Clock clock;

    Feeds(HubDatabase database, HubIdentity identity, FeedSeal seal, Clock clock) {
        this.seal = seal;
        this.database = database;
        this.identity = identity;
        this.clock = clock;
    }

    /** A page after this number, which the node acknowledges by asking for it. */
    byte[] page(UUID node, UUID epoch, long after, int limit) {
        return database.write(handle -> {
            NodeDao nodes = new NodeDao(handle);
            nodes.acknowledge(node, Math.min(after, nodes.nextFeed(node) - 1));
            Made made = make(handle, node, epoch, after, limit);
            new Contacts(handle, clock).taken(node, made.page().lines().size(), made.file().length,
                    !made.page().more());
            return made.file();
        });
    }

    /** A page that may never arrive: a stick can be lost, so it acknowledges nothing. */
    byte[] peek(UUID node, UUID epoch, long after, int limit) {
        return database.write(handle -> make(handle, node, epoch, after, limit).file());
    }

    private Made make(Handle handle, UUID node, UUID epoch, long after, int limit) {
        HubNode reader = new NodeDao(handle).find(node).orElseThrow();
        long applied = new StreamDao(handle).find(node, epoch).map(Stream::applied).orElse(0L);
        Page page = read(handle, reader, after, Math.clamp(limit, 1, MOST_ROWS));
        UUID hubEpoch = Receipts.epoch(handle);
        ItemsHeader header = new ItemsHeader(identity.id(), hubEpoch, node, epoch, after, page.upTo(),
                mark(handle, node, hubEpoch, page), applied, page.more(), clock.instant());
        return new Made(page, SignedFile.write(FileKind.ITEMS, WireJson.of(header), page.lines(), identity.keys()));
    }

    /** Proof of the place where the page ends, of a page without rows too. */
    private long mark(Handle handle, UUID node, UUID hubEpoch, Page page) {
        Optional<Long> row = page.salt() == 0
                ? new NodeDao(handle).feedSalt(node, page.upTo())
                : Optional.of(page.salt());
        return page.upTo() == 0
                ? seal.mark(node, hubEpoch, 0, 0)
                : row.map(random -> seal.mark(node, hubEpoch, page.upTo(), random)).orElse(0L);
    }

    private static Page read(Handle handle, HubNode reader, long after, int limit) {
        List<Row> rows = handle.createQuery("""
                select f.feed_no, r.entity, r.entity_id, r.rev, r.state, r.unit_id, f.salt
                from feed f join record r on r.entity_id = f.entity_id and r.entity = f.entity
                where f.node_id = :node and f.feed_no > :after order by f.feed_no fetch first :limit rows only""")
                .bind("node", reader.id()).bind("after", after).bind("limit", limit + 1)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getObject(3, UUID.class),
                        row.getString(4), row.getString(5), row.getObject(6, UUID.class), row.getLong(7)))
                .list();
        Map<UUID, String> lines = new LinkedHashMap<>();
        long upTo = after;
        long salt = 0;
        int bytes = 0;
        for (Row row : rows) {
            boolean full = row.number() > after + limit || bytes > PAGE_BYTES;
            if (full || row.number() != upTo + 1) {
                break;
            }
            upTo = row.number();
            salt = row.salt();
            String line = WireJson.text(row.item(reader));
            bytes += lines.containsKey(row.id()) ? 0 : line.length();
            lines.remove(row.id());
            lines.put(row.id(), line);
        }
        boolean more = !rows.isEmpty() && rows.getLast().number() > upTo && upTo > after;
        return new Page(upTo, salt, more, new ArrayList<>(lines.values()));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Made(Page page, byte[] file) {}

    private record Page(long upTo, long salt, boolean more, List<String> lines) {}

    private record Row(long number, String entity, UUID id, String rev, String state, UUID unit,
            long salt) {
        WireItem item(HubNode reader) {
            ObjectNode values = WireJson.object(state);
            if (!unit.equals(reader.unitId())) {
                Travelling.entity(entity).ifPresent(known -> values.remove(Reach.atHome(known)));
            }
            return new WireItem(entity, id, rev, values);
        }
    }
}
