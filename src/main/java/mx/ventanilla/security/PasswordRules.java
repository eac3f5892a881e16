package mx.ventanilla.security;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.ventanilla.core.Finding;

/** What a new password must be: long enough and not the first that anybody would try. No composition rules. */
public final class PasswordRules {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;
    private static final Set<String> GUESSED = Set.of("12345678", "123456789", "1234567890", "contraseña", "contrasena",
            "password", "ventanilla", "qwertyuiop", "87654321", "11111111", "00000000");

    private PasswordRules() {}

    public static List<Finding> check(String userName, char[] password) {
        String text = Normalizer.normalize(new String(password), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (password.length < SHORTEST) {
            return List.of(Finding.error("password", "security.password.short", SHORTEST));
        }
        if (password.length > LONGEST) {
            return List.of(Finding.error("password", "security.password.long", LONGEST));
        }
        if (GUESSED.contains(text) || text.equals(userName.toLowerCase(Locale.ROOT))) {
            return List.of(Finding.error("password", "security.password.guessable"));
        }
        return List.of();
    }
}
