package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {
    @Test
    void theProgramKnowsItsOwnNewestTables() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(
                Migrations.class.getResource("/mx/ventanilla/db/migration")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            int newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__")))).max().orElseThrow();
            assertThat(Migrations.SCHEMA_VERSION).as("else a store just made is refused as newer").isEqualTo(newest);
        }
    }
}
