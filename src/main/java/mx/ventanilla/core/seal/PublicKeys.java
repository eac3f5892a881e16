package mx.ventanilla.core.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What others may know of a unit's keys.
 *
 * @param sign Ed25519, X.509 in hexadecimal
 * @param seal X25519, X.509 in hexadecimal
 */
public record PublicKeys(String sign, String seal) {
    private static final int GROUPS = 6;

    /** True when the holder of these keys signed this. */
    public boolean verifies(byte[] content, byte[] signature) {
        return UnitKeys.verifies(sign, content, signature);
    }

    /** Six groups of four digits, to be read aloud and compared, of both keys' SHA-256. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((sign + "|" + seal).getBytes(StandardCharsets.US_ASCII));
            StringBuilder text = new StringBuilder();
            for (int group = 0; group < GROUPS; group++) {
                int value = ((digest[group * 2] & 0xff) << 8 | (digest[group * 2 + 1] & 0xff)) % 10_000;
                text.append(group == 0 ? "" : " ").append("%04d".formatted(value));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
