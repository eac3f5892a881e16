package mx.ventanilla.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands what the change log wrote of a record: the reading side of its payloads. */
public final class Travelling {
    private static final int LONGEST_TEXT = 200_000;

    private Travelling() {}

    /** The entity of this name, when this program knows it and something of it travels. */
    public static Optional<Entity> entity(String name) {
        for (Entity entity : Entity.values()) {
            if (entity.name().equals(name) && !columns(entity).isEmpty()) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    /** Names of the columns that travel; none for what stays on its node. */
    public static Set<String> columns(Entity entity) {
        return entity.columns().stream().filter(column -> column.travel() == Travel.TRAVELS).map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of these values that travel, as the change log writes them. */
    public static String text(Entity entity, Map<String, @Nullable Object> values) {
        return Payload.travelling(entity, values);
    }

    /** The values as the change log writes them. */
    public static ObjectNode payload(Entity entity, Map<String, @Nullable Object> values) {
        return Payload.travellingNode(entity, values);
    }

    /**
     * Reads the values that this program knows; those of a later program are passed over.
     *
     * @throws IllegalArgumentException naming the first column whose value is not of its kind, or that must not travel
     */
    public static Row row(Entity entity, UUID id, ObjectNode values) {
        Row row = Row.of(id);
        for (Column column : entity.columns()) {
            JsonNode value = values.get(column.name());
            if (value != null) {
                if (column.travel() != Travel.TRAVELS) {
                    throw new IllegalArgumentException(column.name());
                }
                row.with(column.name(), read(column, value));
            }
        }
        return row;
    }

    private static @Nullable Object read(Column column, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        boolean plain = switch (column.type()) {
            case INTEGER -> value.isInt();
            case LONG -> value.canConvertToLong() && value.isIntegralNumber();
            case BOOLEAN -> value.isBoolean();
            case TEXT, ID, DATE, TIME, INSTANT -> value.isTextual() && value.textValue().length() <= LONGEST_TEXT;
        };
        if (!plain) {
            throw new IllegalArgumentException(column.name());
        }
        try {
            return switch (column.type()) {
                case TEXT -> value.textValue();
                case INTEGER -> value.intValue();
                case LONG -> value.longValue();
                case BOOLEAN -> value.booleanValue();
                case ID -> UUID.fromString(value.textValue());
                case DATE -> LocalDate.parse(value.textValue());
                case TIME -> LocalTime.parse(value.textValue());
                case INSTANT -> Instant.parse(value.textValue());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(column.name(), e);
        }
    }
}
