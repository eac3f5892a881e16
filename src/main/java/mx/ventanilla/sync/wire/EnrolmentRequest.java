package mx.ventanilla.sync.wire;

import java.util.Objects;
import java.util.UUID;

/**
 * A unit's wish to take part, signed with its new key.
 *
 * @param codeHash of the code that it was given
 * @param proof that it knows the code's secret, over its keys
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EnrolmentRequest(String codeHash, String proof, UUID node, UUID unitId, String unitName, byte[] sign,
        byte[] seal, int schema) {

    /** Anybody may send one: nothing of it may be missing, or it is no request. */
    public EnrolmentRequest {
        for (Object part : new Object[]{codeHash, proof, node, unitId, unitName, sign, seal}) {
            Objects.requireNonNull(part);
        }
    }
}
