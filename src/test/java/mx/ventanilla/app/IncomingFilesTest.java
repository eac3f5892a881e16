package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.IncomingFile;
import mx.ventanilla.sync.wire.CourierFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFilesTest {
    @TempDir
    Path folder;

    @Test
    void courierIsRecognisedByItsContentWhateverItIsCalled() throws Exception {
        Path file = folder.resolve("foto.jpg");
        PublicKey receiver = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic();
        CourierFile.write(file, List.of("cambios".getBytes(StandardCharsets.UTF_8)), receiver);
        assertThat(IncomingFiles.recognise(file).kind()).isEqualTo(IncomingFile.Kind.COURIER);
    }

    @Test
    void whatIsOnlyCalledSoIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("falso.ventanilla-correo"), "PK no es correo");
        assertRefused(file, "app.incoming.unknown");
        assertRefused(Files.writeString(folder.resolve("vacío"), ""), "app.incoming.unknown");
        assertRefused(folder.resolve("sacado"), "app.incoming.missing");
        assertRefused(folder, "app.incoming.missing");
    }

    private static void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> IncomingFiles.recognise(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.arguments()).containsExactly(file.getFileName().toString());
        });
    }
}
