package mx.ventanilla.security;

import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** How hard a new password is to guess, for the word beside the field; only {@link PasswordRules} refuse. */
public enum PasswordStrength {
    EMPTY, REFUSED, FAIR, GOOD, STRONG;

    private static final int FEW_DIFFERENT = 5;
    private static final int LONG = 16;
    private static final int MEDIUM = 11;

    /** Judges by length first, as NIST SP 800-63B advises, and then by how varied it is. */
    public static PasswordStrength of(String userName, String password) {
        if (password.isEmpty()) {
            return EMPTY;
        }
        if (!PasswordRules.check(userName.strip(), password.toCharArray()).isEmpty()) {
            return REFUSED;
        }
        long different = password.codePoints().distinct().count();
        if (different < FEW_DIFFERENT) {
            return FAIR;
        }
        long kinds = Stream.<IntPredicate>of(Character::isLowerCase, Character::isUpperCase, Character::isDigit,
                letter -> !Character.isLetterOrDigit(letter)).filter(kind -> password.codePoints().anyMatch(kind))
                .count();
        return password.length() >= LONG || (password.length() >= MEDIUM && kinds >= 3)
                ? STRONG
                : password.length() >= MEDIUM || kinds >= 3 ? GOOD : FAIR;
    }
}
