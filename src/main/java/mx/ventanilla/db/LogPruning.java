package mx.ventanilla.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Lets go of the beginning of the change log (sync.md F41): only what the region has said to have in its backup, only
 * what is older than ninety days, and whole transactions. The number and the hash of the last row that went stay as an
 * anchor, from which the verification and the next session go on; the rows after it lead to the hash that the region has
 * signed. The audit is not touched.
 */
public final class LogPruning {
    static final Duration KEPT = Duration.ofDays(90);
    private static final int HLC_COUNTER_BITS = 16;
    private static final int TRANSACTIONS = 200;
    /** Of a session: what is left goes with the next one. */
    private static final int STEPS = 50;
    private final Database database;
    private final Clock clock;

    public LogPruning(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives how many rows went, in short transactions that nobody at a desk has to wait for. */
    public long run() {
        long gone = 0;
        for (int step = 0; step < STEPS; step++) {
            long last = database.read(this::lastThatMayGo);
            if (last == 0) {
                return gone;
            }
            database.writeUnlogged(handle -> anchor(handle, last));
            gone += database.engine().writing(this::delete);
        }
        return gone;
    }

    /** End of some transactions at the beginning of the log; 0 for none. The clock of the rows runs with their numbers. */
    private long lastThatMayGo(Handle handle) {
        List<Long> ends = handle
                .createQuery(
                        """
                select l.seq from change_log l join node n on l.seq <= n.backed_up_seq and l.seq <= n.acked_seq
                where l.seq > n.anchor_seq and l.hlc < :young and l.last_in_tx = true order by l.seq fetch first :most rows only""")
                .bind("young", clock.instant().minus(KEPT).toEpochMilli() << HLC_COUNTER_BITS)
                .bind("most", TRANSACTIONS).mapTo(Long.class).list();
        return ends.isEmpty() ? 0 : ends.getLast();
    }

    /** The desk's own user may not delete anything of the log, so the owner of the file does. */
    private long delete() {
        Engine engine = database.engine();
        Connection owner = engine.owner();
        try {
            if (owner != null) {
                return delete(owner);
            }
            try (Connection shared = engine.business().getConnection()) {
                return delete(shared);
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    private static long delete(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from change_log where seq <= (select anchor_seq from node)");
        }
    }

    /** First the anchor, durably: rows that a cut leaves before it are of no meaning and go with the next ones. */
    private static void anchor(Handle handle, long last) {
        handle.createUpdate("""
                update node set anchor_seq = :last, anchor_hash = (select hash from change_log where seq = :last)
                where anchor_seq < :last""").bind("last", last).execute();
    }
}
