package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.LogVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    Path folder;
    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        shell.init();
    }

    @Test
    void aBackupIsOneFileThatShowsNothing() throws IOException {
        Shell.Answer answer = shell.asAdmin("backup", "create", "copy.ventanilla");
        assertThat(answer.err()).doesNotContain("Exception").contains("Partes terminadas: 1 de 5.",
                "Partes terminadas: 5 de 5.");
        assertThat(answer.code()).isZero();
        byte[] content = Files.readAllBytes(folder.resolve("copy.ventanilla"));
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).contains("H2encrypt").doesNotContain("UMF 1",
                "Matutino", "argon2");
        assertThat(shell.asAdmin("backup", "create", "copy.ventanilla").err()).contains("Ya existe el archivo");
        assertThat(filesOf(folder)).containsExactlyInAnyOrder("admin.txt", "copy.ventanilla", "data");
    }

    @Test
    void restoringGoesBackKeepsThePresentAndBeginsANewEpoch() throws IOException {
        shell.asAdmin("backup", "create", "copy.ventanilla");
        String before = epoch();
        String incarnation = Files.readString(new AppPaths(folder.resolve("data")).incarnation());
        shell.asAdmin("user", "add", "rosa", "--role", "RECEPTIONIST");
        Shell.Answer restored = shell.asAdmin("backup", "restore", "copy.ventanilla", "--json");
        assertThat(restored.code()).isZero();
        assertThat(restored.err()).contains("Partes terminadas: 5 de 5.");
        assertThat(restored.out()).contains("\"epoch\":\"" + epoch(), "\"before\":\"", "before-restore-2027");
        assertThat(shell.asAdmin("user", "list").out()).contains("admin").doesNotContain("rosa");
        assertThat(epoch()).isNotEqualTo(before);
        assertThat(Files.readString(new AppPaths(folder.resolve("data")).incarnation())).isNotEqualTo(incarnation);
        assertThat(filesOf(folder.resolve("data")))
                .anyMatch(name -> name.startsWith("store.mv.db.before-restore-2027"));
    }

    @Test
    void aCutOrAlteredBackupIsRefusedAndNothingChanges() throws IOException {
        shell.asAdmin("backup", "create", "copy.ventanilla");
        String before = epoch();
        byte[] content = Files.readAllBytes(folder.resolve("copy.ventanilla"));
        Files.write(folder.resolve("cut"), Arrays.copyOf(content, content.length / 2));
        content[content.length / 2] ^= 1;
        Files.write(folder.resolve("altered"), content);
        Files.writeString(folder.resolve("other"), "not a backup");
        for (String file : List.of("cut", "altered", "other")) {
            Shell.Answer answer = shell.asAdmin("backup", "restore", file);
            assertThat(answer.code()).as(file).isEqualTo(1);
            assertThat(answer.err()).contains("dañado o incompleto").doesNotContain("Exception");
        }
        assertThat(shell.asAdmin("backup", "restore", "none").err()).contains("No existe el archivo");
        assertThat(epoch()).isEqualTo(before);
        assertThat(filesOf(folder.resolve("data"))).noneMatch(name -> name.contains("before-restore"));
    }

    @Test
    void aDamagedStoreIsRestoredByWhoTheBackupKnows() throws IOException {
        shell.asAdmin("backup", "create", "copy.ventanilla");
        Files.write(new AppPaths(folder.resolve("data")).storeFile(), new byte[40_000]);
        assertThat(shell.asAdmin("backup", "restore", "copy.ventanilla").err()).doesNotContain("Exception");
        assertThat(shell.asAdmin("user", "list").code()).isZero();
    }

    @Test
    void onlyWhoKeepsBackupsMakesAndRestoresThem() {
        String hers = shell.passwordFile("rosa", "otra frase larga");
        shell.asAdmin("user", "add", "rosa", "--role", "SUPERVISOR", "--new-password-file", hers);
        shell.asAdmin("backup", "create", "copy.ventanilla");
        for (String act : List.of("create", "restore")) {
            Shell.Answer refused = shell.onData("backup", act, act.equals("create") ? "new" : "copy.ventanilla",
                    "--user",
                    "rosa", "--password-file", hers);
            assertThat(refused.err()).contains("Su puesto no permite");
        }
    }

    private String epoch() {
        try (StoreFolder held = StoreFolder.take(new AppPaths(folder.resolve("data")));
                Database database = held.open(Shell.CLOCK)) {
            assertThat(LogVerifier.verify(database)).isEmpty();
            return database.node().epoch().toString();
        }
    }

    private static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
