package mx.ventanilla.sync.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A node's signed word that its log ends here: the PC is replaced, or the unit is split. The region believes it only when
 * it holds the log to its last row.
 *
 * @param last number of the last row, with the log's hash there
 */
public record StreamEnd(UUID hub, UUID node, UUID epoch, long last, String hash, Instant at) {
    /** As a file, by the node itself; by the hub when it agrees. */
    public byte[] signed(NodeKeys keys) {
        return SignedFile.write(FileKind.END, WireJson.of(this), List.of(), keys);
    }
}
