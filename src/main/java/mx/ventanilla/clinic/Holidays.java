package mx.ventanilla.clinic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The legal rest days of article 74 of the Ley Federal del Trabajo, 2024 to 2036: a unit's calendar to begin with. */
final class Holidays {
    private static final String OPTIONAL = "OPCIONAL";

    private Holidays() {}

    static List<Holiday> list() {
        try (InputStream stream = Objects
                .requireNonNull(Holidays.class.getResourceAsStream("festivos_lft74_2024_2036.csv"));
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().map(row -> new Holiday(LocalDate.parse(row.getField("fecha")),
                    row.getField("nombre").replaceAll(" \\(.*\\)$", ""), !row.getField("base").equals(OPTIONAL)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A day of rest.
     *
     * @param legal false for days that units keep by custom or contract
     */
    record Holiday(LocalDate day, String name, boolean legal) {}
}
