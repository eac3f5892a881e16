package mx.ventanilla.sync.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * A node's signed word that its log ends here: the PC is replaced, or the unit is split. The region believes it only when
 * it holds the log to its last row.
 *
 * @param last number of the last row, with the log's hash there
 */
public record StreamEnd(UUID hub, UUID node, UUID epoch, long last, String hash, Instant at) {}
