package mx.ventanilla.sync.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.core.Problem;

/**
 * The code that a unit is let in with, once: 80 random bits, and half of the SHA-256 of the hub's certificate, so that
 * whoever types it talks to that hub and to no other. Written in Crockford's alphabet, in groups of six.
 */
public record EnrolmentCode(String secret, String certificate) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SECRET = 16;
    private static final int CERTIFICATE = 26;
    private static final int GROUP = 6;

    /** @param fingerprint SHA-256 of the certificate in hexadecimal */
    public static EnrolmentCode create(String fingerprint) {
        byte[] random = new byte[10];
        new SecureRandom().nextBytes(random);
        return new EnrolmentCode(encode(random, SECRET), certificatePart(fingerprint));
    }

    /** As a person types it: spaces, hyphens and small letters are all one. */
    public static EnrolmentCode parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        if (plain.length() != SECRET + CERTIFICATE || plain.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw Problem.of("sync.code.wrong");
        }
        return new EnrolmentCode(plain.substring(0, SECRET), plain.substring(SECRET));
    }

    public boolean fits(String fingerprint) {
        return certificate.equals(certificatePart(fingerprint));
    }

    /** What the hub keeps of the secret. */
    public String hash() {
        return sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Proves to the other side that one knows the secret, over these bytes. */
    public String proof(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder(secret + certificate);
        for (int at = text.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, '-');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "EnrolmentCode[...]";
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String certificatePart(String fingerprint) {
        return encode(Arrays.copyOf(HexFormat.of().parseHex(fingerprint), 17), CERTIFICATE);
    }

    private static String encode(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < length; i++) {
            buffer = (buffer << 8) | (bytes[i] & 0xff);
            bits += 8;
            while (bits >= 5 && text.length() < length) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return text.toString();
    }
}
