package mx.ventanilla.sync.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A record as the region has it, whole, with the revision it has there. */
public record WireItem(@JsonProperty("e") String entity, @JsonProperty("i") UUID entityId,
        @JsonProperty("r") String rev, @JsonProperty("p") ObjectNode state) {}
