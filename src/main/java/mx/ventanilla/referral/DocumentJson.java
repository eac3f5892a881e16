package mx.ventanilla.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import mx.ventanilla.core.Problem;

/** Documents as JSON: names sorted, nulls left out, days and times in ISO 8601; read within limits. */
public final class DocumentJson {
    static final int LONGEST_TEXT = 60_000;
    private static final int DEEPEST = 20;
    private static final ObjectMapper JSON = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT).maxNestingDepth(DEEPEST).maxNumberLength(20).build()).build())
            .addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private DocumentJson() {}

    public static String write(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of plain values cannot fail", e);
        }
    }

    /** @throws Problem {@code referral.document.unreadable} for anything that is not such a document */
    public static <T> T read(String json, Class<T> type) {
        try {
            T read = JSON.readValue(json, type);
            if (read == null) {
                throw Problem.of("referral.document.unreadable");
            }
            return read;
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException unreadable) {
            throw Problem.of("referral.document.unreadable");
        }
    }
}
