package mx.ventanilla.referral.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds diagnoses by their key, by words in any order without accents, or as patients say it. Built once (some 200 ms),
 * then every search is a few bit operations.
 */
public final class DiagnosisCatalogue {
    /** Words that say nothing alone: typing them must not hide what is meant. */
    private static final Set<String> EMPTY_WORDS = Set.of("de", "del", "la", "el", "los", "las", "en", "por", "con",
            "y", "o", "a", "al", "un", "una", "tipo");
    private static final int LAY_BONUS = 1_000;
    private static final int FAVOURITE_BONUS = 5_000;
    private static final int KEY_BONUS = 10_000;

    private final List<Diagnosis> all = CatalogueFile.read();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final WordIndex index;

    /**
     * A way to say a diagnosis.
     *
     * @param number of the diagnosis in the catalogue
     * @param bonus how far before a catalogue's own name it is offered
     */
    private record Text(int number, String text, List<String> words, int bonus, int worth) {}

    private DiagnosisCatalogue() {
        for (int number = 0; number < all.size(); number++) {
            numbers.put(all.get(number).key(), number);
            add(number, all.get(number).name(), 0);
        }
        LayWords.read().forEach(this::add);
        index = WordIndex.of(texts.stream().map(Text::text).toList());
    }

    /** Reads the catalogue that comes with the program; call it away from the screen. */
    public static DiagnosisCatalogue load() {
        return new DiagnosisCatalogue();
    }

    public int size() {
        return all.size();
    }

    /** The diagnosis of this key, typed with or without its dot. */
    public Optional<Diagnosis> find(String key) {
        String bare = bare(key);
        return Optional.ofNullable(numbers.getOrDefault(bare, numbers.get(bare + "X"))).map(all::get);
    }

    /**
     * The best first.
     *
     * @param favourites keys that this doctor uses, with how often
     */
    public List<Diagnosis> search(String typed, Map<String, Integer> favourites, int most) {
        List<String> words = new ArrayList<>(WordIndex.wordsOf(typed));
        if (words.stream().anyMatch(word -> !EMPTY_WORDS.contains(word))) {
            words.removeIf(word -> EMPTY_WORDS.contains(word) && words.size() > 1 && !isLast(words, word));
        }
        int[] scores = new int[all.size()];
        index.find(words).stream().mapToObj(texts::get).forEach(
                text -> scores[text.number()] = Math.max(scores[text.number()], score(text, words)));
        beginningWith(bare(typed)).forEach(number -> scores[number] += KEY_BONUS);
        favourites.forEach((key, times) -> prefer(scores, key, times));
        return IntStream.range(0, scores.length).filter(number -> scores[number] > 0).boxed()
                .sorted(Comparator.comparingInt((Integer number) -> -scores[number]).thenComparing(number -> number))
                .limit(most).map(all::get).toList();
    }

    private void prefer(int[] scores, String key, int times) {
        Integer number = numbers.get(key);
        if (number != null && scores[number] > 0) {
            scores[number] += FAVOURITE_BONUS + Math.min(times, 99) * 10;
        }
    }

    private static boolean isLast(List<String> words, String word) {
        return words.getLast().equals(word) && word.length() > 2;
    }

    /** Whole words count more than beginnings, the first word of a name more than the others, short names more. */
    private int score(Text text, List<String> words) {
        int score = text.bonus() * (text.words().size() == words.size() ? 2 : 1) + text.worth();
        for (String word : words) {
            int at = text.words().indexOf(word);
            score += at < 0 ? 0 : at == 0 ? 160 : 100;
        }
        return score;
    }

    private List<Integer> beginningWith(String key) {
        if (key.length() < 2 || !Character.isLetter(key.charAt(0)) || !Character.isDigit(key.charAt(1))) {
            return List.of();
        }
        return IntStream.range(0, all.size()).filter(number -> all.get(number).key().startsWith(key)).boxed().toList();
    }

    private void add(LayWords.Line line) {
        int bonus = LAY_BONUS;
        for (String key : line.keys()) {
            for (int number : beginningWith(key)) {
                for (String phrase : line.phrases()) {
                    add(number, phrase, bonus);
                }
            }
            bonus /= 2;
        }
    }

    private void add(int number, String text, int bonus) {
        List<String> words = WordIndex.wordsOf(text);
        int worth = Math.max(1, 90 - words.size() * 5) + (all.get(number).key().endsWith("9") ? 8 : 0);
        texts.add(new Text(number, text, words, bonus, worth));
    }

    private static String bare(String key) {
        return key.strip().replace(".", "").toUpperCase(Locale.ROOT);
    }
}
