package mx.ventanilla.hub;

import java.util.UUID;
import mx.ventanilla.sync.wire.NodeKeys;

/**
 * What a hub proves itself with.
 *
 * @param signPublic X.509 bytes, given to every node when it enrols
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HubIdentity(UUID id, String name, NodeKeys keys, byte[] signPublic, byte[] sealPublic) {
    @Override
    public String toString() {
        return "HubIdentity[" + id + "]";
    }
}
