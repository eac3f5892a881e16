package mx.ventanilla.db;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What opens a store and what a node proves itself with. Never logged, never in the store itself.
 *
 * @param fileKey 256 random bits in hexadecimal: H2's file password
 * @param ownerPassword of the database's administrator (checkpoint, backup, migrations)
 * @param clerkPassword of the database user that the business works with
 * @param indexKey 256 random bits in hexadecimal for the search snapshot
 * @param signKey Ed25519 private key, PKCS #8 in hexadecimal
 * @param sealKey X25519 private key, PKCS #8 in hexadecimal
 */
public record StoreSecrets(String fileKey, String ownerPassword, String clerkPassword, String indexKey, String signKey,
        String signPublic, String sealKey, String sealPublic) {
    private static final int KEY_BYTES = 32;

    /** New random secrets and node keys. */
    public static StoreSecrets generate() {
        try {
            SecureRandom random = new SecureRandom();
            KeyPair sign = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyPair seal = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            HexFormat hex = HexFormat.of();
            return new StoreSecrets(secret(random), secret(random), secret(random), secret(random),
                    hex.formatHex(sign.getPrivate().getEncoded()), hex.formatHex(sign.getPublic().getEncoded()),
                    hex.formatHex(seal.getPrivate().getEncoded()), hex.formatHex(seal.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks Ed25519 or X25519", e);
        }
    }

    @Override
    public String toString() {
        return "StoreSecrets[...]";
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
