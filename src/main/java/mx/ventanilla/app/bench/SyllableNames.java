package mx.ventanilla.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Rare names, made of syllables: a real roster has thousands. */
final class SyllableNames {
    private static final List<String> SYLLABLES = List.of("ba", "be", "ca", "co", "cha", "da", "do", "fa", "ga", "go",
            "hi", "ja", "jo", "la", "lo", "lle", "ma", "mi", "na", "ño", "pa", "pe", "que", "ra", "ri", "rra", "sa",
            "so", "ta", "ti", "tu", "va", "ve", "xi", "ya", "ye", "za", "zu");
    private final SplittableRandom random;

    SyllableNames(SplittableRandom random) {
        this.random = random;
    }

    String next() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                + (random.nextBoolean() ? "n" : "");
    }
}
