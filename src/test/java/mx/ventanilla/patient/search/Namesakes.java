package mx.ventanilla.patient.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who fits a search as well as the person that is meant, once its slips are mended: nobody can be put before the others
 * by the words alone when there are more than fit on the list.
 */
final class Namesakes {
    private static final int WHOLE_WORD = 3;
    private static final int END = 4;
    private final List<List<String>> people;

    Namesakes(List<SearchDocument> people) {
        this.people = people.stream().map(Namesakes::words).toList();
    }

    /** Others with every word of the meant person that was typed; a word typed in part may go on otherwise. */
    long of(HardQueries.HardQuery query) {
        List<String> own = words(query.person());
        List<Meant> meant = Words.of(query.typed()).stream().filter(word -> !Words.isParticle(word))
                .map(typed -> meant(typed, own)).toList();
        return people.stream().filter(words -> meant.stream().allMatch(word -> word.isIn(words))).count();
    }

    private static Meant meant(String typed, List<String> own) {
        String full = Words.unabbreviated(typed) == null ? typed : Words.unabbreviated(typed);
        String word = own.stream()
                .min(Comparator.comparing((String it) -> !it.startsWith(full)).thenComparing(it -> distance(full, it)))
                .orElseThrow();
        boolean begun = word.startsWith(full) && word.length() - full.length() >= WHOLE_WORD
                || full.length() < WHOLE_WORD;
        return new Meant(begun ? full : word, begun);
    }

    private static List<String> words(SearchDocument person) {
        return Stream.of(person.givenNames(), person.firstSurname(), person.secondSurname(), endOfNss(person))
                .flatMap(name -> Words.of(name).stream())
                .map(word -> Words.unabbreviated(word) == null ? word : Words.unabbreviated(word)).toList();
    }

    /** The digits by which a family is told at the desk. */
    private static String endOfNss(SearchDocument person) {
        return person.nss() == null ? "" : person.nss().substring(person.nss().length() - END);
    }

    private static int distance(String a, String b) {
        List<Integer> row = new ArrayList<>();
        for (int j = 0; j <= b.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row.set(0, i);
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row.get(j);
                row.set(j, Math.min(change, Math.min(corner, row.get(j - 1)) + 1));
            }
        }
        return row.getLast();
    }

    private record Meant(String word, boolean begun) {
        boolean isIn(List<String> words) {
            return begun ? words.stream().anyMatch(it -> it.startsWith(word)) : words.contains(word);
        }
    }
}
