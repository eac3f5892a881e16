package mx.ventanilla.sync.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** JSON of the wire, with limits: no deep nesting, no long numbers, no key twice, nothing after the end. */
public final class WireJson {
    private static final ObjectMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(20)
                            .maxStringLength(1_000_000).maxNameLength(200).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .addModule(new JavaTimeModule()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private WireJson() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static ObjectNode object(String text) {
        try {
            return asObject(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
    }

    public static ObjectNode object(byte[] text) {
        try {
            return asObject(JSON.readTree(text));
        } catch (IOException e) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
    }

    public static ObjectNode of(Object value) {
        return JSON.valueToTree(value);
    }

    /** Reads a record of the wire; {@code DAMAGED} when something is missing or of another kind. */
    public static <T> T as(Class<T> type, JsonNode node) {
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
    }

    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values cannot fail", e);
        }
    }

    private static ObjectNode asObject(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new WireFault(WireFault.Reason.DAMAGED);
    }
}
