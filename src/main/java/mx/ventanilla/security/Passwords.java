package mx.ventanilla.security;

import java.security.SecureRandom;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Problem;

/** New passwords: the check that refuses, and one-time passwords that can be read aloud. */
final class Passwords {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ONE_TIME_LENGTH = 12;

    private Passwords() {}

    static void requireGood(String userName, char[] password) {
        for (Finding finding : PasswordRules.check(userName, password)) {
            throw Problem.of(finding.key(), finding.arguments().toArray());
        }
    }

    /** Some 59 random bits, without the letters that are taken for others. */
    static String oneTime() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
