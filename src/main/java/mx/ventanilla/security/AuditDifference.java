package mx.ventanilla.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A column that a line of the audit shows, before and after; empty where there was nothing. */
public record AuditDifference(String column, String before, String after) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of a line, by name. */
    static List<AuditDifference> of(AuditEntry entry) {
        JsonNode before = read(entry.beforeValues());
        JsonNode after = read(entry.afterValues());
        Set<String> columns = new TreeSet<>();
        before.fieldNames().forEachRemaining(columns::add);
        after.fieldNames().forEachRemaining(columns::add);
        List<AuditDifference> differences = new ArrayList<>();
        for (String column : columns) {
            AuditDifference difference = new AuditDifference(column, text(before, column), text(after, column));
            if (!difference.before().equals(difference.after())) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static String text(JsonNode values, String column) {
        JsonNode value = values.get(column);
        return value == null || value.isNull() ? "" : value.asText();
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return json == null ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
