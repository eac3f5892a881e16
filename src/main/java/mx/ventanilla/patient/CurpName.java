package mx.ventanilla.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The word of a surname or given name that a CURP looks at, and the letters it may take from it.
 *
 * @param word capitals A-Z and Ñ; * where a stroke, hyphen or apostrophe stands; empty when there is no such name
 */
record CurpName(String word) {
    private static final Pattern OTHER = Pattern.compile("[^A-ZÑ]");
    private static final String VOWELS = "AEIOU*";
    private static final CurpName NONE = new CurpName("");

    /** The first word of a surname: alone, or also as RENAPO reads it when a sign stands inside (D'Angelo). */
    static List<CurpName> ofSurname(@Nullable String surname) {
        return NameWords.of(surname).stream().findFirst().map(CurpName::readings).orElse(List.of(NONE));
    }

    /**
     * The first word of the given names; the second when the first is María, Ma., José or J. and does not stand alone.
     * A lone M. is read both ways.
     */
    static List<CurpName> ofGivenNames(@Nullable String givenNames) {
        List<String> words = NameWords.of(givenNames);
        if (words.isEmpty()) {
            return List.of(NONE);
        }
        String first = words.getFirst();
        if (words.size() > 1 && NameWords.isMariaOrJose(first)) {
            return readings(words.get(1));
        }
        List<CurpName> readings = new ArrayList<>(readings(first));
        if (words.size() > 1 && first.equals("M")) {
            readings.addAll(readings(words.get(1)));
        }
        return readings;
    }

    private static List<CurpName> readings(String word) {
        String letters = OTHER.matcher(word).replaceAll("");
        String signs = OTHER.matcher(word).replaceAll("*");
        return letters.equals(word)
                ? List.of(new CurpName(word))
                : List.of(new CurpName(letters), new CurpName(signs));
    }

    char initial() {
        return word.isEmpty() ? 'X' : plain(word.charAt(0));
    }

    /** First vowel after the initial, or X. */
    char vowel() {
        for (int i = 1; i < word.length(); i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
                return plain(word.charAt(i));
            }
        }
        return 'X';
    }

    /** First consonant after the initial, or X. */
    char consonant() {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == '*' || VOWELS.indexOf(word.charAt(i)) < 0) {
                return plain(word.charAt(i));
            }
        }
        return 'X';
    }

    private static char plain(char c) {
        return c == 'Ñ' || c == '*' ? 'X' : c;
    }
}
