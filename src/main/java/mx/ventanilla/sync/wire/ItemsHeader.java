package mx.ventanilla.sync.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * Says which run of a node's feed a file holds.
 *
 * @param salt the hub's mark of the place {@code upTo}: a hub that has forgotten gives it another one
 * @param applied the node's own changes up to this number are in the states that follow, later ones are not
 * @param more true when the feed goes on after {@code upTo}
 */
public record ItemsHeader(UUID hub, UUID hubEpoch, UUID node, UUID epoch, long after, long upTo, long salt,
        long applied,
        boolean more, Instant at) {}
