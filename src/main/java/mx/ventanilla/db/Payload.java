package mx.ventanilla.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the values that may be written, as JSON with sorted names: dates and times in ISO 8601. */
final class Payload {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payload() {}

    /** For the change log: only what travels. */
    static String travelling(Entity entity, Map<String, @Nullable Object> values) {
        return write(entity, values, Travel.TRAVELS);
    }

    /** For the audit: what stays too, secrets never. */
    static String audited(Entity entity, Map<String, @Nullable Object> values) {
        return write(entity, values, Travel.LOCAL_ONLY);
    }

    static ObjectNode travellingNode(Entity entity, Map<String, @Nullable Object> values) {
        return node(entity, values, Travel.TRAVELS);
    }

    private static String write(Entity entity, Map<String, @Nullable Object> values, Travel widest) {
        try {
            return JSON.writeValueAsString(node(entity, values, widest));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload of plain values cannot fail", e);
        }
    }

    private static ObjectNode node(Entity entity, Map<String, @Nullable Object> values, Travel widest) {
        ObjectNode node = JSON.createObjectNode();
        new TreeMap<>(values).forEach((name, value) -> {
            if (entity.column(name).travel().compareTo(widest) <= 0) {
                put(node, name, value);
            }
        });
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        switch (value) {
            case null -> node.putNull(name);
            case Integer number -> node.put(name, number);
            case Long number -> node.put(name, number);
            case Boolean flag -> node.put(name, flag);
            default -> node.put(name, value.toString());
        }
    }
}
