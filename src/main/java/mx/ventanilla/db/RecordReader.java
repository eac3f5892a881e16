package mx.ventanilla.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads records of any entity by the names of their columns, for what treats all entities alike. */
public final class RecordReader {
    private final Handle handle;

    public RecordReader(Handle handle) {
        this.handle = handle;
    }

    /** Some columns of one record, with its revision. */
    public record Stored(UUID id, String rev, Map<String, @Nullable Object> values) {}

    /** Entities whose records name a record in this column. */
    public static List<Entity> naming(String column) {
        return Stream.of(Entity.values())
                .filter(entity -> entity.columns().stream()
                        .anyMatch(it -> it.name().equals(column) && it.type() == ColumnType.ID))
                .toList();
    }

    /** One record; a {@code Problem} {@code store.row.changed} when there is none. */
    public Stored read(Entity entity, UUID id, List<String> columns) {
        return where(entity, "id", id, columns).stream().findFirst().orElseThrow(() -> Problem.of("store.row.changed"));
    }

    /** The records that have this in that column, in the order of their ids. */
    public List<Stored> where(Entity entity, String column, UUID value, List<String> columns) {
        List<Column> read = columns.stream().map(entity::column).toList();
        String sql = "select id, rev%s from %s where %s = ? order by id".formatted(
                columns.isEmpty() ? "" : ", " + String.join(", ", columns), entity.table(), column);
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                List<Stored> found = new ArrayList<>();
                while (rows.next()) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (int i = 0; i < read.size(); i++) {
                        values.put(read.get(i).name(), ColumnValues.read(rows, i + 3, read.get(i).type()));
                    }
                    found.add(new Stored(rows.getObject(1, UUID.class), rows.getString(2), values));
                }
                return found;
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    /** A value that was written down as text, as the column has it. */
    public static @Nullable Object value(Entity entity, String column, @Nullable String text) {
        return text == null ? null : switch (entity.column(column).type()) {
            case TEXT -> text;
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case ID -> UUID.fromString(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case INSTANT -> Instant.parse(text);
        };
    }
}
