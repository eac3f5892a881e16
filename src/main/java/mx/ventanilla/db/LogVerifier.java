package mx.ventanilla.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Sentence;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Walks both hash chains from their beginning and tells where they, or the marks of a transaction's end, are broken. */
public final class LogVerifier {
    private static final int PAGE = 2000;
    private final List<Sentence> faults = new ArrayList<>();

    private LogVerifier() {}

    /** Faults to be told to the person, empty when every row follows from the one before it and none is missing. */
    public static List<Sentence> verify(Database database) {
        LogVerifier verifier = new LogVerifier();
        database.read(handle -> {
            verifier.verifyChanges(handle);
            verifier.verifyAudit(handle);
            return 0;
        });
        return verifier.faults;
    }

    private void verifyChanges(Handle handle) {
        Marks marks = new Marks();
        Chain chain = new Chain(handle, "change_log", "next_seq", "log_hash", "anchor_seq", "anchor_hash");
        walk(handle, chain, """
                select seq, tx_id, last_in_tx, change_id, entity, entity_id, op, base_rev, rev, hlc, user_id, device_id,
                  schema_ver, payload, prev_hash, hash
                from change_log where seq > :last and seq < :next order by seq fetch first 2000 rows only""", row -> {
            long seq = row.getLong(1);
            byte[] expected = Hashes.link(chain.head, seq, row.getObject(2, UUID.class), row.getBoolean(3),
                    row.getObject(4, UUID.class), row.getString(5), row.getObject(6, UUID.class), row.getString(7),
                    row.getString(8), row.getString(9), row.getLong(10), row.getObject(11, UUID.class),
                    row.getObject(12, UUID.class), row.getInt(13), row.getString(14));
            chain.follow(seq, row.getBytes(15), row.getBytes(16), expected);
            marks.follow(seq, row.getObject(2, UUID.class), row.getBoolean(3));
        });
        marks.end();
    }

    private void verifyAudit(Handle handle) {
        Chain chain = new Chain(handle, "audit_log", "next_audit", "audit_hash", null, null);
        walk(handle, chain, """
                select seq, tx_id, happened_at, user_id, device_id, action, entity, entity_id, origin, before_values,
                  after_values, prev_hash, hash
                from audit_log where seq > :last and seq < :next order by seq fetch first 2000 rows only""", row -> {
            long seq = row.getLong(1);
            byte[] expected = Hashes.link(chain.head, seq, row.getObject(2, UUID.class),
                    row.getObject(3, OffsetDateTime.class).toInstant().toEpochMilli(), row.getObject(4, UUID.class),
                    row.getObject(5, UUID.class), row.getString(6), row.getString(7), row.getObject(8, UUID.class),
                    row.getString(9), row.getString(10), row.getString(11));
            chain.follow(seq, row.getBytes(12), row.getBytes(13), expected);
        });
    }

    /** Page by page, because H2 writes a result that is too large for the memory to a temporary file, in clear. */
    private static void walk(Handle handle, Chain chain, String page, RowReader reader) {
        int rows;
        do {
            rows = handle.createQuery(page).bind("last", chain.last).bind("next", chain.next).map((row, context) -> {
                reader.read(row);
                return 1;
            }).list().size();
        } while (rows == PAGE);
        chain.end();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** One of the two chains, as far as it went when the verification began: others go on writing meanwhile. */
    private final class Chain {
        private final String table;
        private final long next;
        private final byte[] lastHash;
        private long last;
        private byte[] head;

        Chain(Handle handle, String table, String nextColumn, String hashColumn, @Nullable String anchorColumn,
                @Nullable String anchorHashColumn) {
            this.table = table;
            Ends ends = handle.createQuery("select " + nextColumn + ", " + hashColumn
                    + (anchorColumn == null ? "" : ", " + anchorColumn + ", " + anchorHashColumn) + " from node")
                    .map((row, context) -> new Ends(row.getLong(1), row.getBytes(2),
                            anchorColumn == null ? 0 : row.getLong(3),
                            anchorColumn == null ? Hashes.FIRST : row.getBytes(4)))
                    .one();
            this.next = ends.next();
            this.lastHash = ends.lastHash();
            this.last = ends.anchor();
            this.head = ends.anchorHash();
        }

        void follow(long seq, byte[] previous, byte[] hash, byte[] expected) {
            if (seq != last + 1) {
                faults.add(Sentence.of("store.check.gap", table, last, seq));
            }
            if (!Arrays.equals(previous, head) || !Arrays.equals(hash, expected)) {
                faults.add(Sentence.of("store.check.chain", table, seq));
            }
            last = seq;
            head = hash;
        }

        void end() {
            if (next != last + 1 || !Arrays.equals(lastHash, head)) {
                faults.add(Sentence.of("store.check.head", table));
            }
        }
    }

    /** A transaction's rows lie together, and the last one alone says so. */
    private final class Marks {
        private @Nullable UUID open;
        private @Nullable UUID ended;
        private long last;

        void follow(long seq, UUID transaction, boolean ends) {
            if (open != null && !open.equals(transaction)) {
                faults.add(Sentence.of("store.check.mark.missing", last));
            }
            if (transaction.equals(ended)) {
                faults.add(Sentence.of("store.check.mark.late", seq));
            }
            open = ends ? null : transaction;
            ended = ends ? transaction : null;
            last = seq;
        }

        void end() {
            if (open != null) {
                faults.add(Sentence.of("store.check.mark.missing", last));
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Ends(long next, byte[] lastHash, long anchor, byte[] anchorHash) {}
}
