package mx.ventanilla.sync.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * The region's signed word about a node's log.
 *
 * @param received the region holds the log up to this number
 * @param applied and has carried it out up to this one: a transaction that came in part waits for its rest
 * @param auditHash head of the node's audit as the node told it
 */
public record Receipt(UUID hub, UUID hubEpoch, UUID node, UUID epoch, long received, long applied, long backedUp,
        String hash, String auditHash, int conflicts, int quarantined, Instant at) {}
