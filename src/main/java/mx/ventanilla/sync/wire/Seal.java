package mx.ventanilla.sync.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import mx.ventanilla.sync.wire.WireFault.Reason;

/**
 * Encrypts a file so that only its receiver can read it: an X25519 key made for this file alone, HKDF-SHA-256, AES-256 in
 * GCM. Every file has its own key, so the counter may begin at nought.
 */
public final class Seal {
    private static final int MAGIC = 0x56544e53;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "ventanilla seal 1".getBytes(StandardCharsets.UTF_8);

    private Seal() {}

    public static byte[] seal(byte[] content, PublicKey receiver) {
        try {
            KeyPair once = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            byte[] head = once.getPublic().getEncoded();
            byte[] body = cipher(Cipher.ENCRYPT_MODE, agreed(once.getPrivate(), receiver, head)).doFinal(content);
            return ByteBuffer.allocate(6 + head.length + body.length).putInt(MAGIC).putShort((short) head.length)
                    .put(head).put(body).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** {@code FOREIGN} when it is sealed for somebody else, or has been changed: which of both nobody can tell. */
    public static byte[] open(byte[] sealed, NodeKeys keys) {
        if (sealed.length < 6 || ByteBuffer.wrap(sealed).getInt() != MAGIC) {
            throw new WireFault(Reason.NOT_OURS);
        }
        int length = ByteBuffer.wrap(sealed).getShort(4);
        if (length < 1 || sealed.length < 6 + length) {
            throw new WireFault(Reason.DAMAGED);
        }
        byte[] head = Arrays.copyOfRange(sealed, 6, 6 + length);
        try {
            SecretKey key = agreed(keys.open(), NodeKeys.sealPublic(head), head);
            return cipher(Cipher.DECRYPT_MODE, key).doFinal(sealed, 6 + length, sealed.length - 6 - length);
        } catch (GeneralSecurityException e) {
            throw new WireFault(Reason.FOREIGN);
        }
    }

    private static SecretKey agreed(java.security.PrivateKey own, PublicKey other, byte[] salt)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract()
                .addIKM(agreement.generateSecret()).addSalt(salt).thenExpand(PURPOSE, 32));
    }

    private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, new byte[12]));
        return cipher;
    }
}
