package mx.ventanilla.app.practice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Common Mexican names, drawn so that the first of each list come most often, as they do in a unit. */
public final class PracticeNames {
    private static final String SURNAME = "apellido";
    private final List<String> surnames;
    private final List<String> men;
    private final List<String> women;

    public PracticeNames() {
        List<Name> names = read();
        surnames = names.stream().filter(it -> it.kind().equals(SURNAME)).map(Name::text).toList();
        men = given(names, "H");
        women = given(names, "M");
    }

    public String surname(SplittableRandom random) {
        return skewed(surnames, random);
    }

    /** One given name, or two for a third of the people. */
    public String given(SplittableRandom random, boolean woman) {
        List<String> list = woman ? women : men;
        String first = skewed(list, random);
        String second = skewed(list, random);
        boolean two = random.nextInt(3) == 0 && !first.contains(" ") && !second.contains(" ") && !first.equals(second);
        return two ? first + " " + second : first;
    }

    private static String skewed(List<String> list, SplittableRandom random) {
        return list.get((int) (list.size() * Math.pow(random.nextDouble(), 1.6)));
    }

    private static List<String> given(List<Name> names, String sex) {
        return names.stream().filter(it -> !it.kind().equals(SURNAME) && it.sex().equals(sex)).map(Name::text).toList();
    }

    private static List<Name> read() {
        try (InputStream stream = Objects.requireNonNull(
                PracticeNames.class.getResourceAsStream("/mx/ventanilla/patient/nombres_comunes_mx.csv"));
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.map(row -> new Name(row.getField("tipo"), row.getField("valor"), row.getField("sexo")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Name(String kind, String text, String sex) {}
}
