package mx.ventanilla.db;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** Writes business rows in batches and hands on what the two logs must say of them. */
final class RecordWriter {
    private static final String UNIQUE_VIOLATION = "23505";
    private final Connection connection;
    private final String nodeCode;
    private final Instant now;
    private final Consumer<Pending> logs;

    RecordWriter(Connection connection, String nodeCode, Instant now, Consumer<Pending> logs) {
        this.connection = connection;
        this.nodeCode = nodeCode;
        this.now = now;
        this.logs = logs;
    }

    /** The rows must name the same columns. */
    void insert(Entity entity, List<Row> rows) throws SQLException {
        List<Column> columns = columnsOf(entity, rows.getFirst());
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = ", ?".repeat(columns.size());
        String sql = "insert into %s (id, rev, changed_at, %s) values (?, ?, ?%s)".formatted(entity.table(), names,
                marks);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                UUID changeId = Ids.next();
                String rev = Revision.after(null, nodeCode, changeId);
                bindHead(statement, row.id(), rev);
                Map<String, @Nullable Object> values = bindColumns(statement, 4, columns, row);
                statement.addBatch();
                logs.accept(new Pending.LogRow(entity, row.id(), "I", null, rev, changeId,
                        Payload.travelling(entity, values)));
                logs.accept(new Pending.AuditRow("INSERT", entity, row.id(), null, null,
                        Payload.audited(entity, values)));
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** The changes must name the same columns; one that changes nothing writes nothing. */
    void update(Entity entity, List<RowChange> changes) throws SQLException {
        List<Column> columns = columnsOf(entity, changes.getFirst().row());
        Map<UUID, Stored> stored = lock(entity, columns, changes);
        String sets = columns.stream().map(column -> ", " + column.name() + " = ?").collect(Collectors.joining());
        String sql = "update %s set rev = ?, changed_at = ?%s where id = ?".formatted(entity.table(), sets);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            boolean any = false;
            for (RowChange change : changes) {
                any |= addUpdate(statement, entity, columns, change, stored);
            }
            if (any) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** Writes the whole record into the logs again, under a new revision. */
    void retell(Entity entity, UUID id) throws SQLException {
        List<Column> columns = entity.columns().stream().filter(column -> column.travel() == Travel.TRAVELS).toList();
        Stored stored = lock(entity, columns, List.of(new RowChange(Row.of(id), ""))).get(id);
        if (stored == null) {
            return;
        }
        UUID changeId = Ids.next();
        String rev = Revision.after(stored.rev(), nodeCode, changeId);
        try (PreparedStatement statement = connection
                .prepareStatement("update %s set rev = ? where id = ?".formatted(entity.table()))) {
            statement.setString(1, rev);
            statement.setObject(2, id);
            statement.executeUpdate();
        }
        logs.accept(new Pending.LogRow(entity, id, "U", stored.rev(), rev, changeId,
                Payload.travelling(entity, stored.values())));
        logs.accept(new Pending.AuditRow("RETELL", entity, id, null, null, null));
    }

    private boolean addUpdate(PreparedStatement statement, Entity entity, List<Column> columns, RowChange change,
            Map<UUID, Stored> stored) throws SQLException {
        Stored before = stored.get(change.row().id());
        if (before == null || !before.rev().equals(change.expectedRev())) {
            throw Problem.of("store.row.changed");
        }
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        Map<String, @Nullable Object> becomes = new LinkedHashMap<>();
        for (Column column : columns) {
            Object now = ColumnValues.normal(column.type(), change.row().values().get(column.name()));
            Object then = before.values().get(column.name());
            if (now == null ? then != null : !now.equals(then)) {
                was.put(column.name(), then);
                becomes.put(column.name(), now);
            }
        }
        if (becomes.isEmpty()) {
            return false;
        }
        UUID changeId = Ids.next();
        String rev = Revision.after(before.rev(), nodeCode, changeId);
        statement.setString(1, rev);
        ColumnValues.bind(statement, 2, ColumnType.INSTANT, now);
        bindColumns(statement, 3, columns, change.row());
        statement.setObject(columns.size() + 3, change.row().id());
        statement.addBatch();
        UUID id = change.row().id();
        logs.accept(new Pending.LogRow(entity, id, "U", before.rev(), rev, changeId,
                Payload.travelling(entity, becomes)));
        logs.accept(new Pending.AuditRow("UPDATE", entity, id, null, Payload.audited(entity, was),
                Payload.audited(entity, becomes)));
        return true;
    }

    private Map<UUID, Stored> lock(Entity entity, List<Column> columns, List<RowChange> changes) throws SQLException {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String sql = "select id, rev, %s from %s where id = any(?) order by id for update".formatted(names,
                entity.table());
        Object[] ids = changes.stream().map(change -> change.row().id()).toArray();
        Map<UUID, Stored> stored = new HashMap<>();
        Array array = connection.createArrayOf("uuid", ids);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Map<String, @Nullable Object> values = new HashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        values.put(columns.get(i).name(), ColumnValues.read(rows, i + 3, columns.get(i).type()));
                    }
                    stored.put(rows.getObject(1, UUID.class), new Stored(rows.getString(2), values));
                }
            }
        } finally {
            array.free();
        }
        return stored;
    }

    private void bindHead(PreparedStatement statement, UUID id, String rev) throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, rev);
        ColumnValues.bind(statement, 3, ColumnType.INSTANT, now);
    }

    private static Map<String, @Nullable Object> bindColumns(PreparedStatement statement, int first,
            List<Column> columns, Row row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!row.values().containsKey(column.name())) {
                throw new IllegalArgumentException("row lacks " + column.name());
            }
            Object value = ColumnValues.normal(column.type(), row.values().get(column.name()));
            ColumnValues.bind(statement, first + i, column.type(), value);
            values.put(column.name(), value);
        }
        return values;
    }

    private static List<Column> columnsOf(Entity entity, Row row) {
        Stream<Column> columns = row.values().keySet().stream().map(entity::column);
        return new ArrayList<>(columns.toList());
    }

    static RuntimeException refusal(SQLException e) throws SQLException {
        for (@Nullable
        SQLException next = e; next != null; next = next.getNextException()) {
            if (UNIQUE_VIOLATION.equals(next.getSQLState())) {
                return AlreadyTaken.of(next.getMessage());
            }
        }
        throw e;
    }

    private record Stored(String rev, Map<String, @Nullable Object> values) {}
}
