package mx.ventanilla.sync.wire;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import mx.ventanilla.core.seal.UnitKeys;

/** Private keys that a node signs and opens with: Ed25519 and X25519. */
public record NodeKeys(PrivateKey sign, PrivateKey open) {
    static final int SIGNATURE_BYTES = 64;

    /** From PKCS #8 bytes. */
    public static NodeKeys of(byte[] sign, byte[] open) {
        try {
            return new NodeKeys(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(sign)),
                    KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(open)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of a node", e);
        }
    }

    public static NodeKeys of(UnitKeys keys) {
        return new NodeKeys(keys.signKey(), keys.sealKey());
    }

    /** X.509 bytes of a public key; {@code FORGED} when they are none. */
    public static PublicKey signPublic(byte[] encoded) {
        return publicKey("Ed25519", encoded);
    }

    public static PublicKey sealPublic(byte[] encoded) {
        return publicKey("X25519", encoded);
    }

    byte[] signatureOf(byte[] content, int length) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(sign);
            signature.update(content, 0, length);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] content, int length, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(content, 0, length);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String kind, byte[] encoded) {
        try {
            return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new WireFault(WireFault.Reason.FORGED);
        }
    }

    @Override
    public String toString() {
        return "NodeKeys[...]";
    }
}
