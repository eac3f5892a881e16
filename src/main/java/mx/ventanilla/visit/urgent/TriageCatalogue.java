package mx.ventanilla.visit.urgent;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Within how long each level is to be seen, and what it means: the institute's published table. */
public final class TriageCatalogue {
    private static final String FILE = "imss_triage.csv";
    private final Map<Triage, Entry> entries;

    private record Entry(Duration within, String meaning) {}

    private TriageCatalogue(Map<Triage, Entry> entries) {
        this.entries = entries;
    }

    /** The table that comes with the program. */
    public static TriageCatalogue load() {
        try (InputStream stream = TriageCatalogue.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new FileNotFoundException(FILE);
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the arrival until somebody sees the patient. */
    public Duration within(Triage triage) {
        return entry(triage).within();
    }

    /** In the words of the table, in Spanish. */
    public String meaning(Triage triage) {
        return entry(triage).meaning();
    }

    private Entry entry(Triage triage) {
        Entry entry = entries.get(triage);
        if (entry == null) {
            throw new IllegalStateException(FILE + " has no level " + triage.level());
        }
        return entry;
    }

    private static TriageCatalogue read(Reader table) throws IOException {
        Map<Triage, Entry> entries = new EnumMap<>(Triage.class);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            rows.forEach(row -> entries.put(Triage.ofLevel(Integer.parseInt(row.getField("nivel"))),
                    new Entry(Duration.ofMinutes(Long.parseLong(row.getField("minutos_max"))),
                            row.getField("descripcion"))));
        }
        return new TriageCatalogue(entries);
    }
}
