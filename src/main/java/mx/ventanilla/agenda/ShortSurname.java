package mx.ventanilla.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A surname cut to little room as it is abbreviated by hand: «Montes» for Montes de Oca, «Hernán.» for Hernández. An
 * abbreviation ends in a consonant and a point.
 */
final class ShortSurname {
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "y", "san");
    private static final String VOWELS = "aeiouáéíóúü ";
    private static final int LEAST = 3;

    private ShortSurname() {}

    /**
     * @param fits whether a text has room
     * @return the longest form that fits, or the surname itself when none does
     */
    static String of(String surname, Predicate<String> fits) {
        return Stream.of(Stream.of(surname), wholeWords(surname), abbreviations(surname)).flatMap(forms -> forms)
                .filter(fits).findFirst().orElse(surname);
    }

    private static Stream<String> wholeWords(String surname) {
        List<String> words = Arrays.asList(surname.split(" ", -1));
        return IntStream.range(1, words.size()).map(left -> words.size() - left)
                .filter(count -> !PARTICLES.contains(words.get(count - 1).toLowerCase(Locale.ROOT)))
                .mapToObj(count -> String.join(" ", words.subList(0, count)));
    }

    private static Stream<String> abbreviations(String surname) {
        return IntStream.range(LEAST, surname.length()).map(cut -> surname.length() + LEAST - 1 - cut)
                .mapToObj(length -> surname.substring(0, length))
                .filter(kept -> VOWELS.indexOf(Character.toLowerCase(kept.charAt(kept.length() - 1))) < 0)
                .map(kept -> kept + ".");
    }
}
