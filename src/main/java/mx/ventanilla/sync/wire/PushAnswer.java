package mx.ventanilla.sync.wire;

import java.util.Base64;

/**
 * The hub's answer to a file of changes.
 *
 * @param received where the next file must begin, less one
 * @param receipt the signed receipt in Base64, empty unless accepted
 */
public record PushAnswer(Result result, long received, String receipt) {
    /** What became of the file. */
    public enum Result {
        ACCEPTED,
        /** Begins after what the hub holds. */
        GAP, FORK, EPOCH_REWIND,
        /** Of a session that another one has replaced. */
        STALE_SESSION,
        /** Of a program that knows more tables than the hub. */
        SCHEMA, REVOKED
    }

    public byte[] receiptFile() {
        return Base64.getDecoder().decode(receipt);
    }
}
