package mx.ventanilla.hub;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks each place of a feed that is given to a node, so that the node can prove later that it was given it: 24 random
 * bits that the feed's row has for good, and 39 bits of a seal over node, epoch and number that only this hub can make.
 * A node that invents a place is not believed, and so cannot make the hub think that it has forgotten something.
 */
final class FeedSeal {
    private static final int SEAL_BITS = 39;
    private static final long SEAL = (1L << SEAL_BITS) - 1;
    private static final long ROW = (1L << 24) - 1;
    private final byte[] key;

    FeedSeal(HubIdentity identity) {
        this.key = digest(identity.keys().sign().getEncoded());
    }

    /** @param row the random number of the feed's row; 0 before the first one */
    long mark(UUID node, UUID hubEpoch, long number, long row) {
        long random = row & ROW;
        return random << SEAL_BITS | seal(node, hubEpoch, number, random);
    }

    /** True when this hub has given this mark to this node. */
    boolean isGenuine(UUID node, UUID hubEpoch, long number, long mark) {
        return mark > 0 && mark == mark(node, hubEpoch, number, mark >>> SEAL_BITS);
    }

    /** True when the mark was made for the row with this random number. */
    static boolean isOf(long mark, long row) {
        return mark >>> SEAL_BITS == (row & ROW);
    }

    private long seal(UUID node, UUID hubEpoch, long number, long random) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            ByteBuffer content = ByteBuffer.allocate(48).putLong(node.getMostSignificantBits())
                    .putLong(node.getLeastSignificantBits()).putLong(hubEpoch.getMostSignificantBits())
                    .putLong(hubEpoch.getLeastSignificantBits()).putLong(number).putLong(random);
            return ByteBuffer.wrap(mac.doFinal(content.array())).getLong() & SEAL;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("feed".getBytes(StandardCharsets.US_ASCII));
            return digest.digest(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
