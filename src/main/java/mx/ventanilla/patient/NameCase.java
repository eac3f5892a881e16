package mx.ventanilla.patient;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a name of a roster in capitals is shown: "DE LA CRUZ" as "de la Cruz". */
final class NameCase {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Set<String> SMALL = Set.of("da", "das", "de", "del", "der", "di", "do", "dos", "el", "la",
            "las", "los", "van", "von", "y");

    private NameCase() {}

    /** With single spaces; what mixes capitals and small letters was typed with care and stays as it is. */
    static String shown(String name) {
        String text = GAPS.matcher(name).replaceAll(" ").strip();
        String small = text.toLowerCase(Locale.ROOT);
        if (!text.equals(small) && !text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        String[] shown = small.split(" ");
        for (int i = 0; i < shown.length; i++) {
            boolean isLast = i == shown.length - 1;
            shown[i] = !isLast && SMALL.contains(shown[i]) ? shown[i] : capitalised(shown[i]);
        }
        return String.join(" ", shown);
    }

    private static String capitalised(String small) {
        StringBuilder word = new StringBuilder(small);
        boolean begins = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (begins && Character.isLetter(c)) {
                word.setCharAt(i, Character.toTitleCase(c));
            }
            begins = !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK;
        }
        return word.toString();
    }
}
