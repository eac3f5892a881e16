package mx.ventanilla.patient;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The federal entities by their two letters in the CURP; NE is born abroad, and Mexico City is still DF. */
public final class BirthEntities {
    public static final String ABROAD = "NE";
    /** Rows of the INEGI list that say why there is no entity: they are not places. */
    private static final Set<String> NOT_PLACES = Set.of("00", "88", "99");
    private static final Map<String, String> NAMES = load("ABREVIATURA");
    private static final Map<String, String> STATES = load("CATALOG_KEY");

    private BirthEntities() {}

    public static boolean isKnown(@Nullable String letters) {
        return letters != null && (letters.equals(ABROAD) || NAMES.containsKey(letters));
    }

    /** Name of the entity as INEGI writes it; empty for NE and for letters that are no entity. */
    public static Optional<String> name(String letters) {
        return Optional.ofNullable(NAMES.get(letters));
    }

    /** Letters and names in the order of the INEGI list, without NE. */
    public static Map<String, String> all() {
        return NAMES;
    }

    /** Names of the states where people live by their two digits, in the order of the INEGI list. */
    public static Map<String, String> states() {
        return STATES;
    }

    private static Map<String, String> load(String key) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        try (InputStream file = BirthEntities.class.getResourceAsStream("entidades_federativas.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(file))) {
            for (NamedCsvRecord row : rows) {
                if (!NOT_PLACES.contains(row.getField("CATALOG_KEY"))) {
                    names.put(row.getField(key), row.getField("ENTIDAD_FEDERATIVA"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(names);
    }
}
