package mx.ventanilla.patient.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import mx.ventanilla.patient.search.SpanishSound;

/** Compares names as Mexicans write and hear them. Names come in small letters without accents or particles. */
final class NameLikeness {
    private static final int SHORTEST_FOR_A_SLIP = 4;
    private static final int SHORTEST_FOR_TWO_SLIPS = 9;
    private static final Set<String> COMMON_HEADS = Set.of("maria", "jose");

    private NameLikeness() {}

    /** True when both sound alike, or one is the other with a slip of the finger, or is a part of its compound. */
    static boolean alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.equals(other) || sounds(one, other) || isSlip(one, other) || isPartOfCompound(one, other);
    }

    private static boolean sounds(String one, String other) {
        return !Collections.disjoint(SpanishSound.keys(one.replace(" ", "")),
                SpanishSound.keys(other.replace(" ", "")));
    }

    private static boolean isPartOfCompound(String one, String other) {
        return one.startsWith(other + " ") || other.startsWith(one + " ");
    }

    /** One letter more, less, other or exchanged; two in long names; none in very short ones. */
    static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter >= SHORTEST_FOR_TWO_SLIPS ? 2 : shorter >= SHORTEST_FOR_A_SLIP ? 1 : 0;
        return allowed > 0 && Math.abs(one.length() - other.length()) <= allowed
                && EditDistance.of(one, other) <= allowed;
    }

    /** How the given names of two persons stand to each other. */
    static Evidence given(String one, String other) {
        if (one.equals(other)) {
            return Evidence.SAME_GIVEN_NAMES;
        }
        List<String> fewer = words(one);
        List<String> more = words(other);
        if (fewer.size() > more.size()) {
            List<String> swap = fewer;
            fewer = more;
            more = swap;
        }
        List<String> left = new ArrayList<>(more);
        for (String word : fewer) {
            String found = left.stream().filter(candidate -> sameWord(word, candidate)).findFirst().orElse(null);
            if (found == null) {
                return Evidence.OTHER_GIVEN_NAMES;
            }
            left.remove(found);
        }
        if (left.isEmpty()) {
            return Evidence.GIVEN_NAMES_ALIKE;
        }
        boolean onlyHead = fewer.size() == 1 && COMMON_HEADS.contains(fewer.getFirst());
        return onlyHead ? Evidence.OTHER_GIVEN_NAMES : Evidence.GIVEN_NAMES_SHORTENED;
    }

    private static boolean sameWord(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial
                ? one.charAt(0) == other.charAt(0)
                : one.equals(other) || sounds(one, other)
                        || isSlip(one, other);
    }

    private static List<String> words(String name) {
        return List.of(name.split(" "));
    }
}
