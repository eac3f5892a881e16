package mx.ventanilla.sync.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a node begins a session.
 *
 * @param lastSeq the last number of its log, and {@code hash} the log's hash there
 * @param cursor up to where it has taken its feed, of the hub's epoch {@code hubEpoch}
 * @param salt of the feed's row at the cursor, 0 when the node does not know it
 * @param receipt the last signed receipt, in Base64: proof against a hub that has forgotten
 * @param startAfter for a new epoch: a number up to which an earlier epoch is known to be the same, with its hash
 */
public record Hello(UUID node, UUID epoch, int schema, long lastSeq, String hash, long cursor,
        long salt, @Nullable UUID hubEpoch, @Nullable String receipt, long startAfter, @Nullable String startHash) {}
