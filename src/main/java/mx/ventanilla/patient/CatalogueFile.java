package mx.ventanilla.patient;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/** Reads an official list that lies beside this class: a key and a name a row. */
final class CatalogueFile {
    private CatalogueFile() {}

    /** Keys and names in the order of the file. */
    static SequencedMap<String, String> read(String file, String keyColumn, String nameColumn) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        try (InputStream stream = CatalogueFile.class.getResourceAsStream(file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(stream))) {
            for (NamedCsvRecord row : rows) {
                names.put(row.getField(keyColumn), row.getField(nameColumn));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableSequencedMap(names);
    }
}
