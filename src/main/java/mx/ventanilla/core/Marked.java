package mx.ventanilla.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One stretch of a text, in strong letters or not. */
public record Marked(String text, boolean strong) {
    private static final String MARK = "\\*\\*";

    /** Reads {@code **strong**} marks, as sentences of the bundle and help pages have. */
    public static List<Marked> parse(String sentence) {
        String[] parts = sentence.split(MARK, -1);
        List<Marked> stretches = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                stretches.add(new Marked(parts[i], i % 2 == 1));
            }
        }
        return stretches;
    }

    /** The beginnings of words that this query found are strong: {@code garcia mar} in <b>García</b> <b>Mar</b>tínez. */
    public static List<Marked> matching(String text, String query) {
        List<String> tokens = Arrays.stream(Folded.of(query).split("[\\s,]+")).filter(token -> !token.isEmpty())
                .toList();
        List<Marked> stretches = new ArrayList<>();
        int plainFrom = 0;
        for (int at = 0; at < text.length(); at++) {
            int length = isWordStart(text, at) ? longestMatch(text, at, tokens) : 0;
            if (length > 0) {
                add(stretches, text.substring(plainFrom, at), false);
                add(stretches, text.substring(at, at + length), true);
                plainFrom = at + length;
                at = plainFrom - 1;
            }
        }
        add(stretches, text.substring(plainFrom), false);
        return stretches;
    }

    private static void add(List<Marked> stretches, String text, boolean strong) {
        if (!text.isEmpty()) {
            stretches.add(new Marked(text, strong));
        }
    }

    private static boolean isWordStart(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static int longestMatch(String text, int at, List<String> tokens) {
        int longest = 0;
        for (String token : tokens) {
            if (text.length() - at >= token.length()
                    && Folded.of(text.substring(at, at + token.length())).equals(token)) {
                longest = Math.max(longest, token.length());
            }
        }
        return longest;
    }
}
