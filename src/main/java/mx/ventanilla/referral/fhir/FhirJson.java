package mx.ventanilla.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ventanilla.core.Problem;
import org.hl7.fhir.r4.model.Bundle;

/**
 * FHIR documents as JSON and nothing else. What comes from outside is read within limits, and its pages of text are
 * taken as plain text before anything could take them as XML.
 */
final class FhirJson {
    static final int MOST_BYTES = 2_000_000;
    private static final int MOST_RESOURCES = 200;
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 200_000;
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(DEEPEST).maxNumberLength(20).build())
                    .build())
            .build();

    /**
     * A document and the words of its sections.
     *
     * @param sections plain text by LOINC code
     */
    record Page(Bundle bundle, Map<String, String> sections) {
        Page {
            sections = Map.copyOf(sections);
        }

        String section(String code) {
            return sections.getOrDefault(code, "");
        }
    }

    private FhirJson() {}

    static byte[] write(Bundle bundle) {
        return parser().setPrettyPrint(true).encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Problem {@code referral.fhir.unreadable} or {@code referral.fhir.large} */
    static Page read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Problem.of("referral.fhir.large");
        }
        try {
            JsonNode tree = JSON.readTree(file);
            if (!(tree instanceof ObjectNode bundle) || !"Bundle".equals(bundle.path("resourceType").asText())
                    || !"document".equals(bundle.path("type").asText())
                    || bundle.path("entry").size() > MOST_RESOURCES) {
                throw Problem.of("referral.fhir.unreadable");
            }
            Map<String, String> sections = sections(bundle);
            withoutPages(bundle);
            return new Page(parse(JSON.writeValueAsString(bundle)), sections);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Problem.of("referral.fhir.unreadable");
        }
    }

    /** Whatever a parser of others stumbles over is no document. */
    private static Bundle parse(String json) {
        try {
            return parser().parseResource(Bundle.class, json);
        } catch (RuntimeException stumbled) {
            throw Problem.of("referral.fhir.unreadable");
        }
    }

    private static IParser parser() {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new LenientErrorHandler(false));
        return parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    }

    private static Map<String, String> sections(JsonNode bundle) {
        Map<String, String> sections = new LinkedHashMap<>();
        JsonNode composition = bundle.path("entry").path(0).path("resource");
        for (JsonNode section : composition.path("section")) {
            String text = PlainText.of(section.path("text").path("div").asText());
            for (JsonNode coding : section.path("code").path("coding")) {
                if (FhirCodes.LOINC.equals(coding.path("system").asText())) {
                    sections.merge(coding.path("code").asText(), text, (one, other) -> one + "\n" + other);
                }
            }
        }
        return sections;
    }

    /** Takes every page of marked-up text out, wherever it stands. */
    private static void withoutPages(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("text").has("div")) {
                object.remove("text");
            }
            object.remove("div");
        }
        node.forEach(FhirJson::withoutPages);
    }
}
