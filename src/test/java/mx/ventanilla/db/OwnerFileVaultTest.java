package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileVaultTest {
    @TempDir
    Path folder;

    @Test
    void theKeyIsReadByItsOwnerAloneAndNeverReplaced() throws IOException {
        Path file = folder.resolve("secrets");
        OwnerFileVault vault = new OwnerFileVault(file);
        StoreSecrets secrets = StoreSecrets.generate();
        vault.keep(secrets);
        assertThat(vault.load()).contains(secrets);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        StoreSecrets others = StoreSecrets.generate();
        assertThatThrownBy(() -> vault.keep(others)).isInstanceOf(IllegalStateException.class);
        assertThat(vault.load()).contains(secrets);
    }

    @Test
    void aKeyWhoseWritingWasCutOffIsNoKey() throws IOException {
        Files.writeString(folder.resolve("secrets.next"), "{\"fileKey\":\"12");
        OwnerFileVault vault = new OwnerFileVault(folder.resolve("secrets"));
        assertThat(vault.load()).isEmpty();
        StoreSecrets secrets = StoreSecrets.generate();
        vault.keep(secrets);
        assertThat(vault.load()).contains(secrets);
    }
}
