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

    /**
     * Some records with all that travels of them, in the order of their ids.
     *
     * @param after the last id of the page before; null for the first page
     */
    public List<Stored> travelling(Entity entity, @Nullable UUID after, int most) {
        List<String> columns = Travelling.columns(entity).stream().sorted().toList();
        String sql = "select id, rev, %s from %s%s order by id fetch first %d rows only".formatted(
                String.join(", ", columns), entity.table(), after == null ? "" : " where id > ?", most);
        return found(entity, sql, after, columns);
    }

    /** The records that have this in that column, in the order of their ids. */
    public List<Stored> where(Entity entity, String column, UUID value, List<String> columns) {
        return found(entity, "select id, rev%s from %s where %s = ? order by id".formatted(
                columns.isEmpty() ? "" : ", " + String.join(", ", columns), entity.table(), column), value, columns);
    }

    private List<Stored> found(Entity entity, String sql, @Nullable UUID bound, List<String> columns) {
        List<Column> read = columns.stream().map(entity::column).toList();
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            if (bound != null) {
                statement.setObject(1, bound);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<Stored> found = new ArrayList<>();
                while (rows.next()) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (int i = 0; i < read.size(); i++) {
                        values.put(columns.get(i), ColumnValues.read(rows, i + 3, read.get(i).type()));
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
