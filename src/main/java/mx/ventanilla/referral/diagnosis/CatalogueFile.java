package mx.ventanilla.referral.diagnosis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import mx.ventanilla.core.Sex;

/** Reads the catalogue of the Secretaría de Salud (DGIS): quoted, tab-separated, names in capitals. */
final class CatalogueFile {
    /** Six rows of the 2024 edition are the torn ends of staging notes: no keys. */
    private static final Pattern KEY = Pattern.compile("[A-Z]\\d\\d[0-9X]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Capitals that stay: Roman numerals and the abbreviations of the catalogue. */
    private static final Pattern STAYS = Pattern.compile(
            "\\b(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|VIH|SIDA|VPH|ADN|TNM|INRGSS|IBS|GM1|GM2|B12|COVID)\\b");

    private CatalogueFile() {}

    static List<Diagnosis> read() {
        List<Diagnosis> diagnoses = new ArrayList<>();
        try (InputStream file = CatalogueFile.class.getResourceAsStream("cie10.tsv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator('\t')
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(Objects.requireNonNull(file))) {
            for (NamedCsvRecord row : rows) {
                if (KEY.matcher(row.getField("clave")).matches()) {
                    diagnoses.add(diagnosis(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnoses;
    }

    private static Diagnosis diagnosis(NamedCsvRecord row) {
        String sex = row.getField("sexo_limite");
        return new Diagnosis(row.getField("clave"), row.getField("clave_mostrar"), written(row.getField("nombre")),
                sex.equals("H") || sex.equals("M") ? Sex.valueOf(sex) : null,
                AgeLimit.parse(row.getField("edad_min")).orElse(null),
                AgeLimit.parse(row.getField("edad_max")).orElse(null), row.getField("cronico").equals("1"),
                row.getField("suive_morb").equals("1"));
    }

    /** As a sentence is written: one capital, save what is an abbreviation. */
    private static String written(String capitals) {
        String line = BLANKS.matcher(capitals.strip()).replaceAll(" ");
        if (!line.equals(line.toUpperCase(Locale.ROOT))) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.toLowerCase(Locale.ROOT));
        text.setCharAt(0, line.charAt(0));
        STAYS.matcher(line).results().forEach(found -> text.replace(found.start(), found.end(), found.group()));
        return text.toString();
    }
}
