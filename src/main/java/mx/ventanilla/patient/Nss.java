package mx.ventanilla.patient;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Número de seguridad social: eleven digits that name a family, the last one a check digit.
 *
 * @param digits the eleven digits, leading zeros included
 */
public record Nss(String digits) {
    public static final int LENGTH = 11;
    private static final String FIELD = "nss";
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern GROUPS = Pattern.compile("(....)(..)(....)(.)");

    public Nss {
        if (!faults(digits).isEmpty()) {
            throw new IllegalArgumentException("not an NSS");
        }
    }

    /** Reads what was typed, with or without its mask; empty when {@link #check} finds a fault. */
    public static Optional<Nss> parse(@Nullable String typed) {
        String digits = TypedCode.clean(typed);
        return faults(digits).isEmpty() ? Optional.of(new Nss(digits)) : Optional.empty();
    }

    /** What is wrong in what was typed; an empty list when it is a possible NSS. */
    public static List<Finding> check(@Nullable String typed) {
        return faults(TypedCode.clean(typed));
    }

    /** Shown as 9999-99-9999-9. */
    public String display() {
        return GROUPS.matcher(digits).replaceFirst("$1-$2-$3-$4");
    }

    private static List<Finding> faults(String code) {
        if (code.isEmpty()) {
            return List.of(Finding.error(FIELD, "identity.nss.missing"));
        }
        if (!TypedCode.isDigits(code)) {
            return List.of(Finding.error(FIELD, "identity.nss.notDigits", DIGIT.matcher(code).replaceAll("")));
        }
        if (code.length() == LENGTH - 1) {
            return List.of(Finding.error(FIELD, "identity.nss.tenDigits"));
        }
        if (code.length() != LENGTH) {
            return List.of(Finding.error(FIELD, "identity.nss.length", code.length()));
        }
        if (code.chars().allMatch(c -> c == '0')) {
            return List.of(Finding.error(FIELD, "identity.nss.zeros"));
        }
        return luhnSum(code) % 10 == 0 ? List.of() : List.of(Finding.error(FIELD, "identity.nss.checkDigit"));
    }

    /** Luhn with weights 1, 2, 1, 2... from the left; the check digit, in an odd place, counts once. */
    private static int luhnSum(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int product = (code.charAt(i) - '0') * (i % 2 + 1);
            sum += product > 9 ? product - 9 : product;
        }
        return sum;
    }
}
