package mx.ventanilla.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.ventanilla.core.Ids;
import org.jspecify.annotations.Nullable;

/** Writes records that came from the region, each with the revision it has there. */
final class RemoteWriter {
    private static final String H2_NO_PARENT = "23506";
    private static final String NO_PARENT = "23503";
    private final Connection connection;
    private final Instant now;
    private final Consumer<Pending> logs;

    RemoteWriter(Connection connection, Instant now, Consumer<Pending> logs) {
        this.connection = connection;
        this.now = now;
        this.logs = logs;
    }

    void receive(Entity entity, Row row, String rev) throws SQLException {
        List<Column> columns = new ArrayList<>(row.values().keySet().stream().map(entity::column).toList());
        Map<String, @Nullable Object> becomes = new LinkedHashMap<>();
        columns.forEach(column -> becomes.put(column.name(),
                ColumnValues.normal(column.type(), row.values().get(column.name()))));
        try {
            Stored before = read(entity, row.id(), columns);
            if (before == null) {
                insert(entity, row.id(), rev, columns, becomes);
            } else {
                update(entity, row.id(), rev, columns, becomes, before);
            }
        } catch (SQLException e) {
            if (H2_NO_PARENT.equals(e.getSQLState()) || NO_PARENT.equals(e.getSQLState())) {
                throw new ParentMissing();
            }
            throw RecordWriter.refusal(e);
        }
    }

    /** What stays on a node and must not be null is false or nothing at all until somebody of this node says more. */
    private void insert(Entity entity, UUID id, String rev, List<Column> columns, Map<String, @Nullable Object> values)
            throws SQLException {
        entity.columns().stream().filter(column -> column.travel() != Travel.TRAVELS)
                .filter(column -> column.type() == ColumnType.BOOLEAN).forEach(column -> {
                    columns.add(column);
                    values.put(column.name(), false);
                });
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection
                .prepareStatement("insert into %s (id, rev, changed_at, %s) values (?, ?, ?%s)".formatted(
                        entity.table(), names, ", ?".repeat(columns.size())))) {
            statement.setObject(1, id);
            statement.setString(2, rev);
            ColumnValues.bind(statement, 3, ColumnType.INSTANT, now);
            bind(statement, 4, columns, values);
            statement.executeUpdate();
        }
        note(entity, id, null, rev, new LinkedHashMap<>(), values);
    }

    private void update(Entity entity, UUID id, String rev, List<Column> columns,
            Map<String, @Nullable Object> becomes, Stored before) throws SQLException {
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        Map<String, @Nullable Object> news = new LinkedHashMap<>();
        becomes.forEach((name, value) -> {
            Object then = before.values().get(name);
            if (value == null ? then != null : !value.equals(then)) {
                was.put(name, then);
                news.put(name, value);
            }
        });
        if (news.isEmpty() && before.rev().equals(rev)) {
            return;
        }
        String sets = columns.stream().map(column -> ", " + column.name() + " = ?").collect(Collectors.joining());
        try (PreparedStatement statement = connection.prepareStatement(
                "update %s set rev = ?, changed_at = ?%s where id = ?".formatted(entity.table(), sets))) {
            statement.setString(1, rev);
            ColumnValues.bind(statement, 2, ColumnType.INSTANT, now);
            bind(statement, 3, columns, becomes);
            statement.setObject(columns.size() + 3, id);
            statement.executeUpdate();
        }
        note(entity, id, before.rev(), rev, was, news);
    }

    private void note(Entity entity, UUID id, @Nullable String base, String rev, Map<String, @Nullable Object> was,
            Map<String, @Nullable Object> becomes) {
        logs.accept(new Pending.LogRow(entity, id, "R", base, rev, Ids.next(), Payload.travelling(entity, becomes)));
        logs.accept(new Pending.AuditRow("RECEIVE", entity, id, null, Payload.audited(entity, was),
                Payload.audited(entity, becomes)));
    }

    private @Nullable Stored read(Entity entity, UUID id, List<Column> columns) throws SQLException {
        String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        try (PreparedStatement statement = connection.prepareStatement(
                "select rev%s from %s where id = ? for update".formatted(names, entity.table()))) {
            statement.setObject(1, id);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    return null;
                }
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    values.put(columns.get(i).name(), ColumnValues.read(found, i + 2, columns.get(i).type()));
                }
                return new Stored(found.getString(1), values);
            }
        }
    }

    private static void bind(PreparedStatement statement, int first, List<Column> columns,
            Map<String, @Nullable Object> values) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            ColumnValues.bind(statement, first + i, columns.get(i).type(), values.get(columns.get(i).name()));
        }
    }

    private record Stored(String rev, Map<String, @Nullable Object> values) {}
}
