package mx.ventanilla.patient.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds in a text on the screen (a name, an NSS with its mask) what a search looked for, to show it in bold. */
public final class Highlight {
    /** From one character of the text up to another, the last not included. */
    public record Range(int from, int to) {}

    private Highlight() {}

    /**
     * The parts of the text that each token of a {@link SearchHit} found, in order and without overlaps: the beginning of a
     * word that begins so, or else a whole word that sounds so.
     */
    public static List<Range> of(String text, List<String> tokens) {
        List<Word> words = words(text);
        List<Range> ranges = new ArrayList<>();
        for (String token : tokens) {
            boolean number = token.chars().allMatch(Character::isDigit) && token.length() > 2;
            List<Range> found = number ? number(text, token) : word(words, token);
            found.stream().filter(range -> ranges.stream().noneMatch(other -> overlap(range, other))).limit(1)
                    .forEach(ranges::add);
        }
        ranges.sort(Comparator.comparingInt(Range::from));
        return ranges;
    }

    private static List<Range> word(List<Word> words, String token) {
        List<Range> whole = new ArrayList<>();
        List<Range> begun = new ArrayList<>();
        List<Range> heard = new ArrayList<>();
        Set<String> keys = SpanishSound.keys(token);
        for (Word word : words) {
            if (word.folded().equals(token)) {
                whole.add(word.range());
            } else if (word.folded().startsWith(token)) {
                begun.add(new Range(word.range().from(), word.range().from() + token.length()));
            } else if (SpanishSound.keys(word.folded()).stream().anyMatch(keys::contains)) {
                heard.add(word.range());
            }
        }
        whole.addAll(begun);
        whole.addAll(heard);
        return whole;
    }

    /** A number may stand under a mask, and what was typed may be its beginning or its end. */
    private static List<Range> number(String text, String digits) {
        StringBuilder plain = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                plain.append(text.charAt(at));
                places.add(at);
            }
        }
        int from = plain.toString().startsWith(digits)
                ? 0
                : plain.toString().endsWith(digits) ? plain.length() - digits.length() : -1;
        return from < 0
                ? List.of()
                : List.of(new Range(places.get(from), places.get(from + digits.length() - 1) + 1));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (!inside) {
                if (at > from) {
                    words.add(new Word(Words.code(text.substring(from, at)), new Range(from, at)));
                }
                from = at + 1;
            }
        }
        return words;
    }

    private static boolean overlap(Range one, Range other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private record Word(String folded, Range range) {}
}
