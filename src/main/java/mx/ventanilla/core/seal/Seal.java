package mx.ventanilla.core.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what leaves the unit: to the receiver's X25519 key, or to a passphrase made for this once (Argon2id). AES-256
 * in GCM; every sealing has a key of its own, so the counter begins at nought.
 */
public final class Seal {
    /** The first four bytes of everything sealed. */
    public static final int MAGIC = 0x56534c31;
    private static final byte TO_KEY = 1;
    private static final byte TO_PASSPHRASE = 2;
    private static final int TAG_BITS = 128;
    private static final int SALT_BYTES = 16;
    private static final int HEAD_BYTES = 7;
    private static final int ARGON_KIB = 64 * 1024;
    private static final int ARGON_ROUNDS = 3;
    private static final byte[] PURPOSE = "ventanilla seal".getBytes(StandardCharsets.UTF_8);
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSPHRASE_LETTERS = 16;

    private Seal() {}

    /** Only the holder of these keys can open it. */
    public static byte[] toKey(byte[] content, PublicKeys receiver) {
        try {
            return toKey(content, UnitKeys.sealPublic(HexFormat.of().parseHex(receiver.seal())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Only the holder of the key that belongs to this one can open it. */
    public static byte[] toKey(byte[] content, PublicKey receiver) {
        try {
            KeyPair once = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            byte[] salt = once.getPublic().getEncoded();
            return sealed(TO_KEY, salt, agreed(once.getPrivate(), receiver, salt), content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    public static byte[] toPassphrase(byte[] content, String passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            return sealed(TO_PASSPHRASE, salt, derived(passphrase, salt), content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Some 79 random bits in four groups of letters that are not taken for others. */
    public static String newPassphrase() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PASSPHRASE_LETTERS; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** True for bytes that begin as something sealed by this program. */
    public static boolean isSealed(byte[] beginning) {
        return beginning.length >= HEAD_BYTES && ByteBuffer.wrap(beginning).getInt() == MAGIC;
    }

    /** @param passphrase as typed, or null when none was given */
    public static byte[] open(byte[] sealed, UnitKeys keys, @Nullable String passphrase) throws SealRefused {
        return open(sealed, keys.sealKey(), passphrase);
    }

    /** Opens what was sealed to the key that belongs to this X25519 key, or to a passphrase. */
    public static byte[] open(byte[] sealed, PrivateKey opener, @Nullable String passphrase) throws SealRefused {
        if (!isSealed(sealed)) {
            throw new SealRefused(SealRefused.Reason.NOT_OURS);
        }
        byte way = sealed[4];
        int length = ByteBuffer.wrap(sealed).getShort(5);
        if (length < SALT_BYTES || sealed.length < HEAD_BYTES + length || (way != TO_KEY && way != TO_PASSPHRASE)) {
            throw new SealRefused(SealRefused.Reason.NOT_OURS);
        }
        if (way == TO_PASSPHRASE && (passphrase == null || passphrase.isBlank())) {
            throw new SealRefused(SealRefused.Reason.NEEDS_PASSPHRASE);
        }
        byte[] salt = Arrays.copyOfRange(sealed, HEAD_BYTES, HEAD_BYTES + length);
        try {
            SecretKey key = way == TO_KEY || passphrase == null
                    ? agreed(opener, UnitKeys.sealPublic(salt), salt)
                    : derived(passphrase, salt);
            int from = HEAD_BYTES + length;
            return cipher(Cipher.DECRYPT_MODE, key, sealed, from).doFinal(sealed, from, sealed.length - from);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealRefused(SealRefused.Reason.FOREIGN);
        }
    }

    private static byte[] sealed(byte way, byte[] salt, SecretKey key, byte[] content)
            throws GeneralSecurityException {
        byte[] head = ByteBuffer.allocate(HEAD_BYTES + salt.length).putInt(MAGIC).put(way).putShort((short) salt.length)
                .put(salt).array();
        byte[] body = cipher(Cipher.ENCRYPT_MODE, key, head, head.length).doFinal(content);
        return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] head, int headLength)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, new byte[12]));
        cipher.updateAAD(head, 0, headLength);
        return cipher;
    }

    private static SecretKey agreed(PrivateKey own, PublicKey other, byte[] salt) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        return DerivedKey.of(new SecretKeySpec(agreement.generateSecret(), "Generic"), salt, PURPOSE);
    }

    /** Blanks and hyphens of the typed passphrase do not count, capitals neither. */
    private static SecretKey derived(String passphrase, byte[] salt) {
        StringBuilder letters = new StringBuilder();
        passphrase.chars().filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.append((char) Character.toLowerCase(letter)));
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(ARGON_KIB)
                .withIterations(ARGON_ROUNDS).withParallelism(1).withSalt(salt).build());
        byte[] key = new byte[32];
        generator.generateBytes(letters.toString().getBytes(StandardCharsets.UTF_8), key);
        return new SecretKeySpec(key, "AES");
    }
}
