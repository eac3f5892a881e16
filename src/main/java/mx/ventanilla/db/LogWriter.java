package mx.ventanilla.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Ends a transaction: takes the numbers last, under the lock of the node's row, so that their order is the order of the
 * commits and none is missing (sync.md section 3).
 */
final class LogWriter {
    private static final int HLC_COUNTER_BITS = 16;
    private final Connection connection;
    private final Actor actor;
    private final Instant now;

    LogWriter(Connection connection, Actor actor, Instant now) {
        this.connection = connection;
        this.actor = actor;
        this.now = now;
    }

    DurableTransaction.Ending write(List<Pending.LogRow> changes, List<Pending.AuditRow> audits) throws SQLException {
        UUID txId = Ids.next();
        if (changes.isEmpty() && audits.isEmpty()) {
            return new DurableTransaction.Ending(txId, 0, 0);
        }
        try (PreparedStatement lock = connection
                .prepareStatement("select next_seq, log_hash, next_audit, audit_hash, hlc from node for update");
                ResultSet node = lock.executeQuery()) {
            if (!node.next()) {
                throw new IllegalStateException("the store has no node");
            }
            long seq = node.getLong(1);
            long audit = node.getLong(3);
            long hlc = Math.max(node.getLong(5) + 1, now.toEpochMilli() << HLC_COUNTER_BITS);
            byte[] logHash = writeChanges(changes, txId, seq, node.getBytes(2), hlc);
            byte[] auditHash = writeAudits(audits, txId, audit, node.getBytes(4));
            advance(seq + changes.size(), logHash, audit + audits.size(), auditHash, hlc + changes.size());
            return new DurableTransaction.Ending(txId, changes.isEmpty() ? 0 : seq + changes.size() - 1,
                    audits.isEmpty() ? 0 : audit + audits.size() - 1);
        }
    }

    private byte[] writeChanges(List<Pending.LogRow> changes, UUID txId, long first, byte[] head, long hlc)
            throws SQLException {
        if (changes.isEmpty()) {
            return head;
        }
        byte[] hash = head;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into change_log (seq, tx_id, last_in_tx, change_id, entity, entity_id, op, base_rev, rev, hlc,
                  user_id, device_id, schema_ver, payload, prev_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < changes.size(); i++) {
                Pending.LogRow row = changes.get(i);
                long seq = first + i;
                boolean last = i == changes.size() - 1;
                byte[] next = Hashes.link(hash, seq, txId, last, row.changeId(), row.entity(), row.entityId(), row.op(),
                        row.baseRev(), row.rev(), hlc + i, actor.userId(), actor.deviceId(), Migrations.SCHEMA_VERSION,
                        row.payload());
                bind(insert, seq, txId, last, row.changeId(), row.entity().name(), row.entityId(), row.op(),
                        row.baseRev(), row.rev(), hlc + i, actor.userId(), actor.deviceId(), Migrations.SCHEMA_VERSION,
                        row.payload(), hash, next);
                insert.addBatch();
                hash = next;
            }
            insert.executeBatch();
        }
        return hash;
    }

    private byte[] writeAudits(List<Pending.AuditRow> audits, UUID txId, long first, byte[] head) throws SQLException {
        if (audits.isEmpty()) {
            return head;
        }
        byte[] hash = head;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_log (seq, tx_id, happened_at, user_id, device_id, action, entity, entity_id, origin,
                  before_values, after_values, prev_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < audits.size(); i++) {
                Pending.AuditRow row = audits.get(i);
                byte[] next = Hashes.link(hash, first + i, txId, now.toEpochMilli(), actor.userId(), actor.deviceId(),
                        row.action(), row.entity(), row.entityId(), row.origin(), row.before(), row.after());
                bind(insert, first + i, txId, now, actor.userId(), actor.deviceId(), row.action(), row.entity().name(),
                        row.entityId(), row.origin(), row.before(), row.after(), hash, next);
                insert.addBatch();
                hash = next;
            }
            insert.executeBatch();
        }
        return hash;
    }

    private void advance(long nextSeq, byte[] logHash, long nextAudit, byte[] auditHash, long hlc) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update node set next_seq = ?, log_hash = ?, next_audit = ?, audit_hash = ?, hlc = ?")) {
            bind(update, nextSeq, logHash, nextAudit, auditHash, hlc);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant instant) {
                ColumnValues.bind(statement, i + 1, ColumnType.INSTANT, instant);
            } else if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (values[i] == null) {
                ColumnValues.bind(statement, i + 1, ColumnType.TEXT, null);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
