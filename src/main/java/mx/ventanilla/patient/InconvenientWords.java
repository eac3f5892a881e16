package mx.ventanilla.patient;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that a CURP may not begin with: their second letter becomes X (official list). */
final class InconvenientWords {
    private static final Set<String> WORDS = load();

    private InconvenientWords() {}

    static boolean contains(String fourLetters) {
        return WORDS.contains(fourLetters);
    }

    private static Set<String> load() {
        try (InputStream file = InconvenientWords.class.getResourceAsStream("curp_palabras_inconvenientes.txt");
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(Objects.requireNonNull(file))) {
            return rows.stream().map(row -> row.getField(0)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
