package mx.ventanilla.db;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values for some columns of one record. Enums are stored by name. */
public final class Row {
    private final UUID id;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Row(UUID id) {
        this.id = id;
    }

    public static Row of(UUID id) {
        return new Row(id);
    }

    /** Sets a column; text, numbers, flags, identifiers, dates, times, instants, enums, or null. */
    public Row with(String column, @Nullable Object value) {
        values.put(column, value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    public UUID id() {
        return id;
    }

    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
