package mx.ventanilla.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fuzzer's saved inputs, once each, without its agent. */
class SavedInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/mx/ventanilla/hub/WireFuzzTestInputs");
    private final WireFuzzTest fuzz = new WireFuzzTest();

    @BeforeAll
    static void open() throws IOException {
        WireFuzzTest.open();
    }

    @AfterAll
    static void close() throws IOException {
        WireFuzzTest.close();
    }

    @Test
    void signedFilesAreRefusedPlainly() throws IOException {
        for (Path input : inputs("signedFile")) {
            fuzz.signedFile(Files.readAllBytes(input));
        }
    }

    @Test
    void sticksAreRefusedPlainly() throws IOException {
        for (Path input : inputs("courierFile")) {
            fuzz.courierFile(Files.readAllBytes(input));
        }
    }

    @Test
    void everyAddressRefusesPlainly() throws IOException {
        for (Path input : inputs("everyAddress")) {
            fuzz.everyAddress(Files.readAllBytes(input));
        }
    }

    private static List<Path> inputs(String method) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(method))) {
            List<Path> found = files.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
