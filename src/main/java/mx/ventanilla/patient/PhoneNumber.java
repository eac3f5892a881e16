package mx.ventanilla.patient;

import java.util.regex.Pattern;

/** How a telephone is written for people. */
public final class PhoneNumber {
    private static final Pattern MASK = Pattern.compile("[\\s\\p{Z}\\p{Pd}().]+");
    private static final Pattern NATIONAL = Pattern.compile("([0-9]{3})([0-9]{3})([0-9]{4})");

    private PhoneNumber() {}

    /** Ten digits as 415 123 4567; anything else as it was typed. */
    public static String masked(String typed) {
        var national = NATIONAL.matcher(MASK.matcher(typed).replaceAll(""));
        return national.matches() ? national.replaceFirst("$1 $2 $3") : typed.strip();
    }
}
