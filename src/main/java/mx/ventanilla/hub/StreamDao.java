package mx.ventanilla.hub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.sync.wire.ChangesHeader;
import mx.ventanilla.sync.wire.Welcome;
import org.jdbi.v3.core.Handle;

/** Reads and moves the streams of the nodes. */
final class StreamDao {
    private static final int MARKS = 400;
    private final Handle handle;

    StreamDao(Handle handle) {
        this.handle = handle;
    }

    /** Locked until the transaction ends: one file of a node at a time. */
    Optional<Stream> lock(UUID node, UUID epoch) {
        handle.createQuery("select node_id from stream where node_id = :node and epoch = :epoch for update")
                .bind("node", node).bind("epoch", epoch).mapTo(UUID.class).findOne();
        return find(node, epoch);
    }

    Optional<Stream> find(UUID node, UUID epoch) {
        return handle.createQuery("""
                select s.ordinal, s.received, s.applied, s.hash, s.fence,
                  (select max(n.ordinal) from stream n where n.node_id = s.node_id) as newest, s.backed_up
                from stream s where s.node_id = :node and s.epoch = :epoch""").bind("node", node).bind("epoch", epoch)
                .map((row, context) -> new Stream(node, epoch, row.getInt(1), row.getLong(2), row.getLong(3),
                        row.getString(4), row.getLong(5), row.getInt(1) == row.getInt(6), row.getLong(7)))
                .findOne();
    }

    Optional<Stream> newest(UUID node) {
        return handle.createQuery("select epoch from stream where node_id = ? order by ordinal desc").bind(0, node)
                .mapTo(UUID.class).findFirst().flatMap(epoch -> find(node, epoch));
    }

    int newestOrdinal(UUID node) {
        return handle.createQuery("select coalesce(max(ordinal), 0) from stream where node_id = :node")
                .bind("node", node).mapTo(Integer.class).one();
    }

    Stream begin(UUID node, UUID epoch, long after, String hash, Instant now) {
        int ordinal = newestOrdinal(node) + 1;
        handle.createUpdate("""
                insert into stream (node_id, epoch, ordinal, received, applied, hash, fence, audit_seq, audit_hash,
                  started_at)
                values (:node, :epoch, :ordinal, :after, :after, :hash, 0, 0, '', :now)""").bind("node", node)
                .bind("epoch", epoch).bind("ordinal", ordinal).bind("after", after).bind("hash", hash)
                .bind("now", now.atOffset(ZoneOffset.UTC)).execute();
        return new Stream(node, epoch, ordinal, after, after, hash, 0, true, 0);
    }

    long nextFence(Stream stream) {
        handle.createUpdate("update stream set fence = :fence where node_id = :node and epoch = :epoch")
                .bind("fence", stream.fence() + 1).bind("node", stream.node()).bind("epoch", stream.epoch()).execute();
        return stream.fence() + 1;
    }

    /**
     * Moves on from where the stream was found; false when somebody else has moved it. Only places between transactions
     * become marks: a new epoch that followed one within a transaction would lose its beginning.
     */
    boolean advance(Stream stream, ChangesHeader header, long applied) {
        int moved = handle.createUpdate("""
                update stream set received = :last, applied = :applied, hash = :hash, audit_seq = :auditSeq,
                  audit_hash = :auditHash
                where node_id = :node and epoch = :epoch and received = :from""").bind("last", header.last())
                .bind("applied", applied).bind("hash", header.hash()).bind("auditSeq", header.auditSeq())
                .bind("auditHash", header.auditHash()).bind("node", stream.node()).bind("epoch", stream.epoch())
                .bind("from", stream.received()).execute();
        if (moved == 1 && applied == header.last()) {
            handle.createUpdate("insert into stream_mark (node_id, epoch, seq, hash) values (?, ?, ?, ?)")
                    .bind(0, stream.node()).bind(1, stream.epoch()).bind(2, header.last()).bind(3, header.hash())
                    .execute();
        }
        return moved == 1;
    }

    /** A backup of the database begins: it will hold what has been carried out now. */
    void backupBegins() {
        handle.execute("update stream set backing_up = applied");
    }

    /** The backup that was begun last lies in a safe place; gives how many streams it has brought farther. */
    int backupDone() {
        return handle.execute("update stream set backed_up = backing_up where backed_up < backing_up");
    }

    Optional<String> mark(UUID node, UUID epoch, long seq) {
        return handle.createQuery("select hash from stream_mark where node_id = ? and epoch = ? and seq = ?")
                .bind(0, node).bind(1, epoch).bind(2, seq).mapTo(String.class).findOne();
    }

    /** Known places of all epochs of a node, the highest first. */
    List<Welcome.Mark> marks(UUID node) {
        return handle.createQuery("""
                select seq, hash from stream_mark where node_id = :node
                order by seq desc fetch first %d rows only""".formatted(MARKS)).bind("node", node)
                .map((row, context) -> new Welcome.Mark(row.getLong(1), row.getString(2))).list();
    }
}
