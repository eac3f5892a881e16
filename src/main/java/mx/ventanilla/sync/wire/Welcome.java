package mx.ventanilla.sync.wire;

import java.util.List;
import java.util.UUID;

/**
 * The hub's answer to a {@link Hello}.
 *
 * @param received the hub holds the node's log up to here; the next file begins after it
 * @param fence number of this session; an older session of the same node is over
 * @param feedFrom where the node takes up its feed
 * @param load true when the node begins with a load in parts instead of its feed
 * @param compare true when the two have not been compared for a day
 * @param marks for {@code NEW_EPOCH}: known places of the node's earlier logs, newest first
 */
public record Welcome(Status status, UUID hub, UUID hubEpoch, int schema, long received, long applied, String hash,
        long fence, long feedFrom, boolean load, boolean compare, List<Mark> marks) {
    /** How the hub takes the node. */
    public enum Status {
        OK,
        /** The hub has seen a longer log of this epoch: the node's store is an older copy of itself. */
        EPOCH_REWIND,
        /** The hub has seen another log of this epoch: there are two of this node. */
        FORK,
        /** The epoch is new here: say which mark it follows. */
        NEW_EPOCH,
        REVOKED
    }

    /** A place of a log and its hash there, in hexadecimal. */
    public record Mark(long seq, String hash) {}

    public Welcome {
        marks = List.copyOf(marks);
    }
}
