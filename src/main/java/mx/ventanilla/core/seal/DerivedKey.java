package mx.ventanilla.core.seal;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** A key of its own for one purpose, drawn from a secret by HKDF with SHA-256 (RFC 5869). */
public final class DerivedKey {
    private static final int BYTES = 32;

    private DerivedKey() {}

    /**
     * @param secret what both sides know
     * @param purpose what the key is for; another purpose makes another key
     * @return an AES key of 256 bits
     */
    public static SecretKey of(SecretKey secret, byte[] salt, byte[] purpose) throws GeneralSecurityException {
        // named, because Java asks every provider that it finds when none is: a fifth of a second at the first time
        return KDF.getInstance("HKDF-SHA256", "SunJCE").deriveKey("AES",
                HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(purpose, BYTES));
    }
}
