package mx.ventanilla.db;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Collects what a transaction writes, and ends it with its log rows. */
final class DurableTransaction implements Transaction {
    private static final String PART = "part";
    private final Handle handle;
    private final Actor actor;
    private final Instant now;
    private final RecordWriter records;
    private final Runnable beforeRecords;
    private final Followers followers;
    private final List<Pending.LogRow> changes = new ArrayList<>();
    private final List<Pending.AuditRow> audits = new ArrayList<>();

    /** @param beforeRecords may refuse that a record is written; what is only audited is not asked for */
    DurableTransaction(Handle handle, Actor actor, Instant now, String nodeCode, Followers followers,
            Runnable beforeRecords) {
        this.handle = handle;
        this.followers = followers;
        this.actor = actor;
        this.beforeRecords = beforeRecords;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.records = new RecordWriter(handle.getConnection(), nodeCode, this.now, this::collect);
    }

    @Override
    public Handle handle() {
        return handle;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void insert(Entity entity, Row row) {
        insertAll(entity, List.of(row));
    }

    @Override
    public void insertAll(Entity entity, List<Row> rows) {
        if (!rows.isEmpty()) {
            beforeRecords.run();
            run(() -> records.insert(entity, rows));
            followers.tell(this, entity, rows);
        }
    }

    @Override
    public void update(Entity entity, Row row, String expectedRev) {
        updateAll(entity, List.of(new RowChange(row, expectedRev)));
    }

    @Override
    public void updateAll(Entity entity, List<RowChange> rows) {
        if (!rows.isEmpty()) {
            beforeRecords.run();
            run(() -> records.update(entity, rows));
        }
    }

    @Override
    public void receive(Entity entity, Row row, String rev) {
        run(() -> new RemoteWriter(handle.getConnection(), now, this::collect).receive(entity, row, rev));
    }

    @Override
    public void retell(Entity entity, UUID id) {
        run(() -> records.retell(entity, id));
    }

    @Override
    public void part(Runnable work) {
        int written = changes.size();
        int noted = audits.size();
        handle.savepoint(PART);
        try {
            work.run();
        } catch (RuntimeException e) {
            RuntimeException told = StoreTrouble.ofRow(e);
            handle.rollbackToSavepoint(PART);
            changes.subList(written, changes.size()).clear();
            audits.subList(noted, audits.size()).clear();
            throw told;
        }
        handle.releaseSavepoint(PART);
    }

    @Override
    public void audit(String action, Entity entity, UUID id, String from) {
        audits.add(new Pending.AuditRow(action, entity, id, from, null, null));
    }

    /**
     * What a transaction wrote.
     *
     * @param lastSeq number of its last change; 0 when there is none
     * @param lastAudit number of its last audit row; 0 when it wrote nothing
     */
    record Ending(UUID txId, long lastSeq, long lastAudit) {
        boolean isEmpty() {
            return lastAudit == 0;
        }
    }

    /** Writes the log rows; the last act before the commit. */
    Ending finish() {
        try {
            return new LogWriter(handle.getConnection(), actor, now).write(changes, audits);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private void collect(Pending pending) {
        switch (pending) {
            case Pending.LogRow row -> changes.add(row);
            case Pending.AuditRow row -> audits.add(row);
        }
    }

    private static void run(SqlAction action) {
        try {
            action.run();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private interface SqlAction {
        void run() throws SQLException;
    }
}
