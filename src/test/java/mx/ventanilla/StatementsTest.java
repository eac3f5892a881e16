package mx.ventanilla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a statement must not look like, because H2 answers it by reading a whole table. */
class StatementsTest {
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);

    /**
     * With {@code patient_id = any(...)} beside a condition on {@code visit_day}, H2 2.4 goes through the whole index of
     * patients and days, years of them; from {@code unnest(...)} it goes to each patient's own visits.
     */
    @Test
    void asksForTheDaysOfSeveralPatientsFromThePatients() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> statements = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TEXT_BLOCK.matcher(read(file)).results().map(found -> found.group(1))).toList();
            assertThat(statements).hasSizeGreaterThan(100);
            assertThat(statements)
                    .noneMatch(sql -> sql.contains("patient_id = any(") && sql.contains("visit_day"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
