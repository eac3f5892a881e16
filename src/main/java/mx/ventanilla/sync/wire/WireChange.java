package mx.ventanilla.sync.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a node's change log on its way to the region.
 *
 * @param op I made here, U changed here, R received from the region: only tells from when on the node knew this revision
 * @param payload columns and their new values; absent for R, unless the region has forgotten that revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireChange(@JsonProperty("s") long seq, @JsonProperty("c") UUID changeId,
        @JsonProperty("e") String entity, @JsonProperty("i") UUID entityId,
        @JsonProperty("o") String op, @JsonProperty("b") @Nullable String baseRev, @JsonProperty("r") String rev,
        @JsonProperty("h") long hlc, @JsonProperty("u") UUID userId, @JsonProperty("v") int schema,
        @JsonProperty("p") @Nullable ObjectNode payload) {
    public static final String RECEIVED = "R";
}
