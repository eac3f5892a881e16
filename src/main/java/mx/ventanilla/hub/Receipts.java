package mx.ventanilla.hub;

import java.security.PublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gives the region's signed word about a node's log, and recognises it again. */
final class Receipts {
    private final HubIdentity identity;
    private final PublicKey own;
    private final Clock clock;

    Receipts(HubIdentity identity, Clock clock) {
        this.identity = identity;
        this.own = NodeKeys.signPublic(identity.signPublic());
        this.clock = clock;
    }

    byte[] sign(Handle handle, Stream stream, String auditHash, int conflicts, int quarantined) {
        Receipt receipt = new Receipt(identity.id(), epoch(handle), stream.node(), stream.epoch(), stream.received(),
                stream.applied(), stream.backedUp(), stream.hash(), auditHash, conflicts, quarantined, clock.instant());
        return SignedFile.write(FileKind.RECEIPT, WireJson.of(receipt), List.of(), identity.keys());
    }

    /** A receipt of this hub; empty for anything else. */
    Optional<Receipt> recognise(@Nullable String base64) {
        if (base64 == null) {
            return Optional.empty();
        }
        try {
            SignedFile file = SignedFile.read(Base64.getDecoder().decode(base64), FileKind.RECEIPT, header -> own);
            return Optional.of(WireJson.as(Receipt.class, file.header()))
                    .filter(receipt -> receipt.hub().equals(identity.id()));
        } catch (WireFault | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static UUID epoch(Handle handle) {
        return handle.createQuery("select hub_epoch from hub").mapTo(UUID.class).one();
    }
}
