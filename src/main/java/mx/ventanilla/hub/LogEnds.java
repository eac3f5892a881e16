package mx.ventanilla.hub;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.StreamEnd;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;

/** Ends a node's log on the node's own signed word, over either way (sync.md F42). */
final class LogEnds {
    private final HubDatabase database;
    private final HubIdentity identity;
    private final Clock clock;

    LogEnds(HubDatabase database, HubIdentity identity, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
    }

    /** False when the region does not have all of it. */
    boolean end(UUID node, byte[] file) {
        HubNode known = database.read(handle -> new NodeDao(handle).find(node)).filter(it -> !it.revoked())
                .orElseThrow(() -> new WireFault(WireFault.Reason.FORGED));
        StreamEnd end = WireJson.as(StreamEnd.class, SignedFile.read(file, FileKind.END,
                header -> NodeKeys.signPublic(known.signPublic())).header());
        if (!end.node().equals(node) || !end.hub().equals(identity.id())) {
            throw new WireFault(WireFault.Reason.FOREIGN);
        }
        return database.write(handle -> {
            boolean whole = new StreamDao(handle).lock(node, end.epoch()).filter(Stream::newest)
                    .filter(stream -> stream.received() == end.last() && stream.applied() == end.last()
                            && stream.hash().equals(end.hash()))
                    .isPresent();
            if (whole) {
                new NodeDao(handle).end(node);
            }
            return whole;
        });
    }

    /** The region's own signed word that it has this node's log to its end; empty when the log has not ended. */
    Optional<byte[]> endOf(UUID node) {
        return database.read(handle -> new NodeDao(handle).hasEnded(node)
                ? new StreamDao(handle).newest(node)
                : Optional.<Stream>empty())
                .map(stream -> new StreamEnd(identity.id(), node, stream.epoch(), stream.received(), stream.hash(),
                        clock.instant()).signed(identity.keys()));
    }
}
