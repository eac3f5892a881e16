package mx.ventanilla.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id verifiers as PHC strings: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash} (RFC 9106, OWASP's floor). */
final class PasswordHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC = Pattern
            .compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private PasswordHash() {}

    static String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] hash = derive(password, salt, MEMORY_KIB, ITERATIONS, LANES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(MEMORY_KIB, ITERATIONS, LANES,
                base64.encodeToString(salt), base64.encodeToString(hash));
    }

    static boolean matches(char[] password, String phc) {
        Matcher parts = parse(phc);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = derive(password, Base64.getDecoder().decode(parts.group(4)), Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(expected, actual);
    }

    /** True when the verifier was made with weaker parameters than today's. */
    static boolean isOutdated(String phc) {
        Matcher parts = parse(phc);
        return Integer.parseInt(parts.group(1)) < MEMORY_KIB || Integer.parseInt(parts.group(2)) < ITERATIONS;
    }

    private static Matcher parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id verifier");
        }
        return parts;
    }

    private static byte[] derive(char[] password, byte[] salt, int memory, int iterations, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(iterations)
                .withParallelism(lanes).withSalt(salt).build());
        byte[] hash = new byte[HASH_BYTES];
        byte[] bytes = new String(password).getBytes(StandardCharsets.UTF_8);
        generator.generateBytes(bytes, hash);
        Arrays.fill(bytes, (byte) 0);
        return hash;
    }
}
