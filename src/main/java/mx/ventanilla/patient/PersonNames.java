package mx.ventanilla.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a person as stored, and the ways to show and to compare them.
 *
 * @param firstSurname null for a person whose surnames are not known
 */
public record PersonNames(String givenNames, @Nullable String firstSurname, @Nullable String secondSurname) {

    /** One name as it is shown: capitals of a roster in title case, particles small, accents as stored. */
    public static String shown(@Nullable String name) {
        return name == null ? "" : NameCase.shown(name);
    }

    /** "García Martínez, María Elena". */
    public String display() {
        String surnames = surnames();
        String given = shown(givenNames);
        return Stream.of(surnames, given).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** "María Elena García Martínez". */
    public String spoken() {
        return (shown(givenNames) + " " + surnames()).strip();
    }

    /** Both surnames, or the one there is. */
    public String surnames() {
        return (shown(firstSurname) + " " + shown(secondSurname)).strip();
    }

    /** For a cell of the agenda: first surname, second surname, given name; "GMM" for García Martínez, María Elena. */
    public String initials() {
        return initial(firstSurname) + initial(secondSurname) + initial(givenNames);
    }

    /** For the round picture: given name and first surname; "MG" for García Martínez, María Elena. */
    public String monogram() {
        return initial(givenNames) + initial(firstSurname);
    }

    /**
     * For comparing what two people typed: capitals, no accents, no particles, Ma. as María and J. as José; surnames
     * and given names apart by a comma.
     */
    public String comparable() {
        return comparableSurname(firstSurname) + "," + comparableSurname(secondSurname) + ","
                + comparableGivenNames(givenNames);
    }

    /** See {@link #comparable()}. */
    public static String comparableSurname(@Nullable String surname) {
        return NameWords.joined(NameWords.of(surname));
    }

    /** See {@link #comparable()}; a J at the end stays an initial. */
    public static String comparableGivenNames(@Nullable String givenNames) {
        List<String> words = new ArrayList<>(NameWords.of(givenNames));
        for (int i = 0; i < words.size(); i++) {
            boolean isLast = i == words.size() - 1;
            if (words.get(i).equals("MA")) {
                words.set(i, "MARIA");
            } else if (words.get(i).equals("J") && !isLast) {
                words.set(i, "JOSE");
            }
        }
        return NameWords.joined(words);
    }

    private static String initial(@Nullable String name) {
        return NameWords.of(name).stream().findFirst()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).orElse("");
    }
}
