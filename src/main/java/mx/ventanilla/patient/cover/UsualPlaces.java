package mx.ventanilla.patient.cover;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Destinations and waiting periods that hold until a unit writes its own. The periods are those that IMSS publishes for
 * the Seguro de Salud para la Familia (Reglamento de la LSS en materia de afiliación, capítulo IX).
 */
final class UsualPlaces {
    private UsualPlaces() {}

    static List<CareDestination> destinations() {
        return read("destinos.csv", row -> new CareDestination(keyOf(row), "", null,
                DestinationKind.valueOf(row.getField("tipo")), row.getField("nombre"), null,
                orNull(row.getField("telefono")), null, true));
    }

    static List<PolicyWait> waits() {
        return read("tiempos_de_espera.csv", row -> new PolicyWait(keyOf(row), "",
                Integer.parseInt(row.getField("meses")), row.getField("atencion"), true));
    }

    /** The same on every start, so that a row that nobody has stored yet can be chosen and changed. */
    private static UUID keyOf(NamedCsvRecord row) {
        return UUID.nameUUIDFromBytes(String.join("|", row.getFields()).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static <T> List<T> read(String name, Function<NamedCsvRecord, T> record) {
        try (InputStream stream = Objects.requireNonNull(UsualPlaces.class.getResourceAsStream(name));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(record).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
