package mx.ventanilla.sync.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a courier file begins.
 *
 * @param cursor up to where the node has taken its feed
 * @param result what became of the node's last file, in an answer; null in a node's own
 * @param hello where the node stands and what proves it; null in an answer and of an older program
 */
public record CourierHeader(UUID hub, UUID node, UUID epoch, long cursor, @Nullable UUID hubEpoch,
        PushAnswer.@Nullable Result result, @Nullable Hello hello) {}
