package mx.ventanilla.app;

import java.util.Arrays;
import java.util.List;
import mx.ventanilla.core.Folded;

/** How well a few typed letters fit the words of a command: {@code reg lle} and {@code rlle} find Registrar llegada. */
final class FuzzyWords {
    static final int NO_MATCH = -1;
    private static final int WORD_START = 8;
    private static final int RUN = 4;
    private static final int LETTER = 1;

    private FuzzyWords() {}

    /**
     * Higher is better; {@link #NO_MATCH} when the letters do not occur in this order from the beginning of a word on. An
     * empty text fits all.
     */
    static int score(String typed, String words) {
        String wanted = Folded.of(typed).replace(" ", "");
        String text = Folded.of(words);
        int score = text.startsWith(Folded.of(typed).strip()) ? WORD_START : 0;
        int at = 0;
        int previous = -2;
        for (int i = 0; i < wanted.length(); i++) {
            int found = next(text, wanted.charAt(i), at, previous);
            if (found < 0 || (i == 0 && !isWordStart(text, found))) {
                return NO_MATCH;
            }
            score += found == previous + 1 ? RUN : isWordStart(text, found) ? WORD_START : LETTER;
            previous = found;
            at = found + 1;
        }
        return score;
    }

    /** True when every word typed is the beginning of one of these. */
    static boolean begin(String typed, String words) {
        List<String> begun = List.of(Folded.of(words).split("[^\\p{L}\\p{N}]+"));
        return Arrays.stream(Folded.of(typed).strip().split(" +"))
                .allMatch(start -> begun.stream().anyMatch(word -> word.startsWith(start)));
    }

    private static int next(String text, char letter, int from, int previous) {
        if (from < text.length() && previous == from - 1 && text.charAt(from) == letter) {
            return from;
        }
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == letter && isWordStart(text, at)) {
                return at;
            }
        }
        return text.indexOf(letter, from);
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
