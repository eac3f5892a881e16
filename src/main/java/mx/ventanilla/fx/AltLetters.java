package mx.ventanilla.fx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses for each label of a screen the letter that leads to its field together with Alt: the first of a word before any
 * other, and none twice. A label for which no letter is left has none.
 */
final class AltLetters {
    /** Letters that commands use with Alt. */
    static final String TAKEN = "ACFORSTZ";
    private static final char MARK = '_';
    private final Set<Character> used = new HashSet<>();

    AltLetters() {
        TAKEN.chars().forEach(letter -> used.add((char) letter));
    }

    /** The text as JavaFX reads it, with the mark before its letter. */
    String mark(String text) {
        int place = IntStream.concat(beginnings(text), IntStream.range(0, text.length()))
                .filter(index -> isFree(text.charAt(index))).findFirst().orElse(text.length());
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (i == place) {
                used.add(upper(letter));
                marked.append(MARK);
            } else if (letter == MARK) {
                marked.append(MARK);
            }
            marked.append(letter);
        }
        return marked.toString();
    }

    /** Leaves to a text that was marked elsewhere its letter. */
    void leave(String marked) {
        int mark = marked.replace("__", "  ").indexOf(MARK);
        if (mark >= 0 && mark + 1 < marked.length()) {
            used.add(upper(marked.charAt(mark + 1)));
        }
    }

    private static IntStream beginnings(String text) {
        return IntStream.range(0, text.length())
                .filter(index -> index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)));
    }

    /** Only letters that every keyboard types with one key. */
    private boolean isFree(char letter) {
        char key = upper(letter);
        return key >= 'A' && key <= 'Z' && !used.contains(key);
    }

    private static char upper(char letter) {
        return String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0);
    }
}
