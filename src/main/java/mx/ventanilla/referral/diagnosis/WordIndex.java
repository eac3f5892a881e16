package mx.ventanilla.referral.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mx.ventanilla.core.Folded;

/** Which texts have all of these words or beginnings of words, whatever their order. */
final class WordIndex {
    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");
    private final String[] words;
    private final BitSet[] texts;

    private WordIndex(Map<String, BitSet> byWord) {
        words = byWord.keySet().toArray(String[]::new);
        texts = byWord.values().toArray(BitSet[]::new);
    }

    /** The n-th text is found as number n. */
    static WordIndex of(List<String> all) {
        Map<String, BitSet> byWord = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            wordsOf(all.get(i)).forEach(word -> byWord.computeIfAbsent(word, w -> new BitSet()).set(number));
        }
        return new WordIndex(byWord);
    }

    static List<String> wordsOf(String text) {
        return new ArrayList<>(Arrays.stream(NOT_WORD.split(Folded.of(text))).filter(word -> !word.isEmpty()).toList());
    }

    /** Numbers of the texts that have a word beginning with each of these. */
    BitSet find(List<String> beginnings) {
        BitSet found = null;
        for (String beginning : beginnings) {
            BitSet any = beginningWith(beginning);
            if (found == null) {
                found = any;
            } else {
                found.and(any);
            }
            if (found.isEmpty()) {
                return found;
            }
        }
        return found == null ? new BitSet() : found;
    }

    private BitSet beginningWith(String beginning) {
        BitSet any = new BitSet();
        int at = Arrays.binarySearch(words, beginning);
        for (int i = at < 0 ? -at - 1 : at; i < words.length && words[i].startsWith(beginning); i++) {
            any.or(texts[i]);
        }
        return any;
    }
}
