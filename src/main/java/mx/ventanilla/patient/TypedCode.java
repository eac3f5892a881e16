package mx.ventanilla.patient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A code as a person types or pastes it: mask characters and case do not count. */
final class TypedCode {
    private static final Pattern MASK = Pattern.compile("[\\p{Pd}\\u2212\\p{Z}\\p{Cf}\\s]+");

    private TypedCode() {}

    /** Upper case without spaces, hyphens and invisible characters; an empty text when nothing was typed. */
    static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        if (isClean(typed)) {
            return typed;
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return MASK.matcher(composed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean isClean(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
