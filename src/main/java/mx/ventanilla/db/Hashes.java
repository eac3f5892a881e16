package mx.ventanilla.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The links of the two hash chains: SHA-256 over the previous link and the fields, each preceded by its length. */
final class Hashes {
    static final byte[] FIRST = new byte[32];

    private Hashes() {}

    static byte[] link(byte[] previous, @Nullable Object... fields) {
        MessageDigest digest = sha256();
        digest.update(previous);
        for (Object field : fields) {
            byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(((field == null ? -1 : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
