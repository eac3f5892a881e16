package mx.ventanilla.patient.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the roster said last time, as it is kept beside a record: a JSON object of texts with sorted names. */
final class Remembered {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private Remembered() {}

    static String written(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts cannot fail", e);
        }
    }

    static Map<String, String> read(@Nullable String written) {
        try {
            return written == null ? Map.of() : JSON.readValue(written, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("remembered roster values are damaged", e);
        }
    }
}
