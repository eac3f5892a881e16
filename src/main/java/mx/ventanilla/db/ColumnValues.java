package mx.ventanilla.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries values between Java and the store's columns; instants have milliseconds. */
final class ColumnValues {
    private ColumnValues() {}

    /** The value as the store will give it back. */
    static @Nullable Object normal(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case INSTANT -> ((Instant) value).truncatedTo(ChronoUnit.MILLIS);
            case INTEGER -> ((Number) value).intValue();
            case LONG -> ((Number) value).longValue();
            case TIME -> ((LocalTime) value).truncatedTo(ChronoUnit.SECONDS);
            case TEXT -> (String) value;
            case BOOLEAN -> (Boolean) value;
            case ID -> (UUID) value;
            case DATE -> (LocalDate) value;
        };
    }

    static void bind(PreparedStatement statement, int index, ColumnType type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, switch (type) {
                case TEXT -> Types.VARCHAR;
                case INTEGER -> Types.INTEGER;
                case LONG -> Types.BIGINT;
                case BOOLEAN -> Types.BOOLEAN;
                case ID -> Types.OTHER;
                case DATE -> Types.DATE;
                case TIME -> Types.TIME;
                case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            });
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(index, value);
        }
    }

    static @Nullable Object read(ResultSet row, int index, ColumnType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(index);
            case INTEGER -> row.getObject(index, Integer.class);
            case LONG -> row.getObject(index, Long.class);
            case BOOLEAN -> row.getObject(index, Boolean.class);
            case ID -> row.getObject(index, UUID.class);
            case DATE -> row.getObject(index, LocalDate.class);
            case TIME -> row.getObject(index, LocalTime.class);
            case INSTANT -> {
                OffsetDateTime moment = row.getObject(index, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
        };
    }
}
