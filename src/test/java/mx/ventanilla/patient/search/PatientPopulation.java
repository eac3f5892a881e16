package mx.ventanilla.patient.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented patients in the proportions of a Mexican unit: a few surnames carry most people, so there are many namesakes,
 * and one name in seven is rare, so that the dictionary is as large as a real one.
 */
final class PatientPopulation {
    private static final List<String> SYLLABLES = List.of("ba", "be", "ca", "co", "cha", "da", "do", "fa", "ga", "go",
            "hi", "ja", "jo", "la", "lo", "lle", "ma", "mi", "na", "ño", "pa", "pe", "que", "ra", "ri", "rra", "sa",
            "so", "ta", "ti", "tu", "va", "ve", "xi", "ya", "ye", "za", "zu");
    private final SplittableRandom random;
    private final List<String> surnames = read("apellido");
    private final List<String> women = new ArrayList<>();
    private final List<String> men = new ArrayList<>();

    PatientPopulation(long seed) {
        random = new SplittableRandom(seed);
        lines().filter(line -> line.startsWith("nombre")).map(line -> line.split(",", -1))
                .forEach(part -> (part[2].equals("M") ? women : men).add(part[1]));
    }

    List<SearchDocument> people(int count) {
        return IntStream.range(0, count).mapToObj(this::person).toList();
    }

    private SearchDocument person(int number) {
        List<String> names = random.nextBoolean() ? women : men;
        String given = frequent(names);
        if (random.nextInt(10) < 6 && !given.contains(" ")) {
            String other = frequent(names);
            given = other.equals(given) || other.contains(" ") ? given : given + " " + other;
        }
        if (random.nextInt(12) == 0) {
            given = invented();
        }
        String first = surname();
        String second = random.nextInt(25) == 0 ? null : surname();
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(96 * 365));
        String nss = String.format(Locale.ROOT, "%02d%02d%02d%05d", random.nextInt(40, 60), random.nextInt(100),
                born.getYear() % 100, random.nextInt(100_000));
        return new SearchDocument(new UUID(0x0197_0000_0000_7000L + ((long) number << 16), random.nextLong()),
                "E" + number, nss, (1 + random.nextInt(4)) + "M" + born.getYear() + "OR",
                curp(given, first, second, born),
                given, first, second, born, "415" + random.nextInt(1_000_000, 10_000_000), null, null);
    }

    private String curp(String given, String first, String second, LocalDate born) {
        String letters = letters(first).substring(0, 2) + (second == null ? "X" : letters(second).charAt(0))
                + letters(given).charAt(0);
        return letters + String.format(Locale.ROOT, "%02d%02d%02d", born.getYear() % 100, born.getMonthValue(),
                born.getDayOfMonth()) + "MGT" + letters(invented()).substring(0, 3) + "0" + random.nextInt(10);
    }

    private static String letters(String name) {
        return Words.code(name).toUpperCase(Locale.ROOT);
    }

    private String surname() {
        return random.nextInt(7) == 0 ? invented() : frequent(surnames);
    }

    /** By rank, like real surnames: the first some five in a hundred. */
    private String frequent(List<String> byRank) {
        while (true) {
            int rank = random.nextInt(byRank.size());
            if (random.nextInt(rank + 8) < 8) {
                return byRank.get(rank);
            }
        }
    }

    private String invented() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + (random.nextBoolean() ? "n" : "");
    }

    private static List<String> read(String kind) {
        return lines().map(line -> line.split(",", -1)).filter(part -> part[0].equals(kind)).map(part -> part[1])
                .toList();
    }

    private static Stream<String> lines() {
        try (var in = SearchDocument.class.getResourceAsStream("/mx/ventanilla/patient/nombres_comunes_mx.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
