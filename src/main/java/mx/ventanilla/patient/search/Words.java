package mx.ventanilla.patient.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings names to the form in which they are compared: lower case, no accents, ñ as n, split into words. */
final class Words {
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "y", "e", "da", "do",
            "dos", "di", "van", "von", "dela", "delas", "delos");
    /** Abbreviations that Mexican forms and cards are full of, beside the J. and Ma. of compound names. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(Map.entry("ma", "maria"),
            Map.entry("j", "jose"), Map.entry("gpe", "guadalupe"), Map.entry("fco", "francisco"),
            Map.entry("fca", "francisca"), Map.entry("ant", "antonio"), Map.entry("alej", "alejandro"),
            Map.entry("hdz", "hernandez"), Map.entry("hdez", "hernandez"), Map.entry("mtz", "martinez"),
            Map.entry("mtnz", "martinez"), Map.entry("gzz", "gonzalez"), Map.entry("glz", "gonzalez"),
            Map.entry("glez", "gonzalez"), Map.entry("rdz", "rodriguez"), Map.entry("rdgz", "rodriguez"),
            Map.entry("rmz", "ramirez"), Map.entry("rmrz", "ramirez"), Map.entry("lpz", "lopez"),
            Map.entry("prz", "perez"), Map.entry("schz", "sanchez"), Map.entry("szchz", "sanchez"),
            Map.entry("gtz", "gutierrez"), Map.entry("gtrrz", "gutierrez"), Map.entry("dgz", "dominguez"),
            Map.entry("dmgz", "dominguez"), Map.entry("vzqz", "vazquez"), Map.entry("vqz", "vazquez"),
            Map.entry("jmz", "jimenez"), Map.entry("fdz", "fernandez"), Map.entry("fdez", "fernandez"),
            Map.entry("mdz", "mendez"), Map.entry("alvz", "alvarez"));

    private Words() {}

    /** Lower case without accents; other characters stay. */
    static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String lower = text.toLowerCase(Locale.ROOT).replace('ª', 'a').replace('º', 'o');
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parted.length());
        parted.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The words of a name: letters and digits; an apostrophe joins, everything else parts. */
    static List<String> of(@Nullable String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char letter : fold(name).toCharArray()) {
            if (isPlain(letter)) {
                word.append(letter);
            } else if (letter != '\'' && letter != '’' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Letters and digits only, folded: how codes (CURP, record number, aggregate) are compared. */
    static String code(@Nullable String text) {
        return String.join("", of(text));
    }

    static String digits(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(character -> character >= '0' && character <= '9')
                .forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** The name that this word abbreviates, if it is a known abbreviation. */
    static @Nullable String unabbreviated(String word) {
        return ABBREVIATIONS.get(word);
    }

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }
}
