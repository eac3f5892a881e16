package mx.ventanilla.db;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Walks both hash chains from their beginning and tells where they are broken. */
public final class LogVerifier {
    private final List<String> faults = new ArrayList<>();

    private LogVerifier() {}

    /** Faults in technical words, empty when every row follows from the one before it and none is missing. */
    public static List<String> verify(Database database) {
        LogVerifier verifier = new LogVerifier();
        database.read(handle -> {
            verifier.verifyChanges(handle);
            verifier.verifyAudit(handle);
            return 0;
        });
        return verifier.faults;
    }

    private void verifyChanges(Handle handle) {
        Chain chain = new Chain("change_log", anchorOf(handle), anchorHashOf(handle));
        handle.createQuery("""
                select seq, tx_id, last_in_tx, change_id, entity, entity_id, op, base_rev, rev, hlc, user_id, device_id,
                  schema_ver, payload, prev_hash, hash
                from change_log order by seq""").setFetchSize(1000).map((row, context) -> {
                    long seq = row.getLong(1);
                    byte[] expected = Hashes.link(chain.head, seq, row.getObject(2, UUID.class), row.getBoolean(3),
                            row.getObject(4, UUID.class), row.getString(5), row.getObject(6, UUID.class),
                            row.getString(7), row.getString(8), row.getString(9), row.getLong(10),
                            row.getObject(11, UUID.class), row.getObject(12, UUID.class), row.getInt(13),
                            row.getString(14));
                    chain.follow(seq, row.getBytes(15), row.getBytes(16), expected);
                    return seq;
                }).useIterator(rows -> rows.forEachRemaining(seq -> {}));
        chain.end(handle, "next_seq", "log_hash");
    }

    private void verifyAudit(Handle handle) {
        Chain chain = new Chain("audit_log", 0, Hashes.FIRST);
        handle.createQuery("""
                select seq, tx_id, happened_at, user_id, device_id, action, entity, entity_id, origin, before_values,
                  after_values, prev_hash, hash
                from audit_log order by seq""").setFetchSize(1000).map((row, context) -> {
                    long seq = row.getLong(1);
                    byte[] expected = Hashes.link(chain.head, seq, row.getObject(2, UUID.class),
                            row.getObject(3, OffsetDateTime.class).toInstant().toEpochMilli(),
                            row.getObject(4, UUID.class), row.getObject(5, UUID.class), row.getString(6),
                            row.getString(7), row.getObject(8, UUID.class), row.getString(9), row.getString(10),
                            row.getString(11));
                    chain.follow(seq, row.getBytes(12), row.getBytes(13), expected);
                    return seq;
                }).useIterator(rows -> rows.forEachRemaining(seq -> {}));
        chain.end(handle, "next_audit", "audit_hash");
    }

    private static long anchorOf(Handle handle) {
        return handle.createQuery("select anchor_seq from node").mapTo(Long.class).one();
    }

    private static byte[] anchorHashOf(Handle handle) {
        return handle.createQuery("select anchor_hash from node").mapTo(byte[].class).one();
    }

    private final class Chain {
        private final String table;
        private long last;
        private byte[] head;

        Chain(String table, long last, byte[] head) {
            this.table = table;
            this.last = last;
            this.head = head;
        }

        void follow(long seq, byte[] previous, byte[] hash, byte[] expected) {
            if (seq != last + 1) {
                faults.add(table + ": after " + last + " comes " + seq);
            }
            if (!Arrays.equals(previous, head) || !Arrays.equals(hash, expected)) {
                faults.add(table + ": row " + seq + " does not follow from the one before it");
            }
            last = seq;
            head = hash;
        }

        void end(Handle handle, String numberColumn, String hashColumn) {
            long next = handle.createQuery("select " + numberColumn + " from node").mapTo(Long.class).one();
            byte[] stored = handle.createQuery("select " + hashColumn + " from node").mapTo(byte[].class).one();
            if (next != last + 1 || !Arrays.equals(stored, head)) {
                faults.add(table + ": the node's head is not the last row");
            }
        }
    }
}
