package mx.ventanilla.patient.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a word sounds in Mexican Spanish: b and v, s, c, z and x, ll and y, g and j, qu and k, hu and gu before a vowel
 * become one, h is silent, doubled letters are single. Words are given folded (lower case, no accents).
 */
public final class SpanishSound {
    private static final String UNDECIDED_AT_END = "cghlmpquy";

    private SpanishSound() {}

    /** The keys of a whole word: one, or two when it has an x, which sounds as s (Félix) or as j (Ximena). */
    public static Set<String> keys(String word) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(new Ear(word, 's').listen());
        if (word.indexOf('x') >= 0) {
            keys.add(new Ear(word, 'j').listen());
        }
        return keys;
    }

    /** With what the key of a word may begin of which only the beginning is typed: "garc" may go on as garca or garci. */
    static Set<String> beginnings(String typed) {
        Set<String> keys = new LinkedHashSet<>(keys(typed));
        if (!typed.isEmpty() && UNDECIDED_AT_END.indexOf(typed.charAt(typed.length() - 1)) >= 0) {
            for (String silent : new String[]{"h", "l"}) {
                keys.addAll(keys(typed + silent));
            }
            for (String voiced : new String[]{"a", "e", "b"}) {
                keys(typed + voiced).forEach(key -> keys.add(key.substring(0, key.length() - 1)));
            }
        }
        keys.removeIf(String::isEmpty);
        return keys;
    }

    /** Listens to one word, letter by letter. */
    private static final class Ear {
        private final String word;
        private final char soundOfX;
        private final StringBuilder key = new StringBuilder();
        private int at;

        Ear(String word, char soundOfX) {
            this.word = word;
            this.soundOfX = soundOfX;
        }

        String listen() {
            while (at < word.length()) {
                at += hear(word.charAt(at));
            }
            boolean nahuatlEnd = key.length() > 2 && key.charAt(key.length() - 1) == 'l'
                    && key.charAt(key.length() - 2) == 't';
            return nahuatlEnd ? key.deleteCharAt(key.length() - 2).toString() : key.toString();
        }

        /** Returns how many letters made the sound. */
        private int hear(char letter) {
            return switch (letter) {
                case 'c' -> hearC();
                case 'g' -> hearG();
                case 'h' -> next(1) == 'u' && isVowel(next(2)) ? say('w', 2) : 1;
                case 'l' -> next(1) == 'l' ? say('y', 2) : say('l', 1);
                case 'q' -> say('k', next(1) == 'u' && isSoft(next(2)) ? 2 : 1);
                case 'p' -> next(1) == 'h' ? say('f', 2) : say('p', 1);
                case 'm' -> say("bpv".indexOf(next(1)) >= 0 ? 'n' : 'm', 1);
                case 'v' -> say('b', 1);
                case 'z' -> say('s', 1);
                case 'x' -> say(soundOfX, 1);
                case 'y' -> say(isVowel(next(1)) ? 'y' : 'i', 1);
                default -> say(letter, 1);
            };
        }

        private int hearC() {
            if (next(1) == 'h') {
                return say('C', 2);
            }
            return say(isSoft(next(1)) ? 's' : 'k', 1);
        }

        private int hearG() {
            if (isSoft(next(1))) {
                return say('j', 1);
            }
            if (next(1) == 'u' && isVowel(next(2))) {
                return say(isSoft(next(2)) ? 'g' : 'w', 2);
            }
            return say('g', 1);
        }

        private int say(char sound, int letters) {
            char last = key.isEmpty() ? 0 : key.charAt(key.length() - 1);
            if (last == 'k' && sound == 's') {
                key.setCharAt(key.length() - 1, 's');
            } else if (last != sound) {
                key.append(sound);
            }
            return letters;
        }

        private char next(int ahead) {
            return at + ahead < word.length() ? word.charAt(at + ahead) : 0;
        }

        private static boolean isVowel(char letter) {
            return "aeiou".indexOf(letter) >= 0;
        }

        private static boolean isSoft(char letter) {
            return letter == 'e' || letter == 'i' || letter == 'y';
        }
    }
}
