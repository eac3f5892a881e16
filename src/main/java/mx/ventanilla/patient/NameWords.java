package mx.ventanilla.patient;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a name that count: in capitals, without accents (Ñ stays) and without particles. */
final class NameWords {
    /** Particles that RENAPO leaves out of a CURP. */
    private static final Set<String> PARTICLES = Set.of("DA", "DAS", "DD", "DE", "DEL", "DER", "DI", "DIE", "EL", "LA",
            "LAS", "LE", "LES", "LOS", "MAC", "MC", "VAN", "VON", "Y");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}.,]+");
    /** Every mark save the tilde of an Ñ. */
    private static final Pattern ACCENTS = Pattern.compile("(?<!N(?=\\u0303))\\p{M}");
    private static final Set<String> MARIA_OR_JOSE = Set.of("MARIA", "MA", "JOSE", "J");

    private NameWords() {}

    /** Words in order; the particles stay only where there is nothing else. */
    static List<String> of(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        String plain = capitals(name);
        String last = "";
        List<String> counting = new ArrayList<>();
        for (String word : GAPS.split(plain, -1)) {
            if (!word.isEmpty()) {
                last = word;
                if (!PARTICLES.contains(word)) {
                    counting.add(word);
                }
            }
        }
        return counting.isEmpty() && !last.isEmpty() ? List.of(last) : counting;
    }

    /** Capitals without accents, Ñ in one piece. */
    static String capitals(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    /** True for María, Ma., José and J., which do not count at the head of a compound given name. */
    static boolean isMariaOrJose(String word) {
        return MARIA_OR_JOSE.contains(word);
    }

    /** One text of the counting words without Ñ, for comparing what two people typed. */
    static String joined(List<String> words) {
        return words.stream().map(word -> word.replace('Ñ', 'N')).collect(Collectors.joining(" "));
    }
}
