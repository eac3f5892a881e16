package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.Launcher;
import mx.ventanilla.app.CommandServer;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFolderTest {
    @TempDir
    Path folder;
    private Shell shell;
    private AppPaths paths;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        shell.init();
        paths = new AppPaths(folder.resolve("data"));
    }

    @Test
    void aCommandIsCarriedOutByWhoeverHoldsTheFolder() {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            Shell.Answer list = shell.asAdmin("user", "list");
            assertThat(list.err()).isEmpty();
            assertThat(list.out()).isEqualToIgnoringNewLines("admin - admin - Administración local");
            assertThat(shell.asAdmin("user", "add", "rosa", "--role", "RECEPTIONIST").code()).isZero();
            assertThat(store.context().signIn().signIn("admin", Shell.PASSWORD.toCharArray()).userName())
                    .isEqualTo("admin");
        }
        assertThat(shell.asAdmin("user", "list").out()).contains("rosa");
    }

    @Test
    void theHolderChecksTheCallersCredentialsAndRelatesProblems() {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            Shell.Answer refused = shell.onData("user", "list", "--user", "admin", "--password-file",
                    shell.passwordFile("wrong", "no es esta"));
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("no coinciden");
            assertThat(shell.init().err()).contains("ya hay una unidad");
        }
    }

    @Test
    void aBackupIsMadeOfAStoreAtWork() {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            assertThat(shell.asAdmin("backup", "create", "copy.ventanilla").code()).isZero();
            assertThat(folder.resolve("copy.ventanilla")).isRegularFile();
            assertThat(shell.asAdmin("backup", "restore", "copy.ventanilla").err()).contains("ya está abierta por");
        }
    }

    @Test
    void whoWantsTheFolderToItselfIsToldWhoHasIt() {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            assertThatThrownBy(() -> StoreFolder.take(paths)).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.key()).isEqualTo("app.folder.held");
                assertThat(problem.arguments()).contains(System.getProperty("user.name"));
            });
        }
    }

    @Test
    void onlyTheOwnerReachesTheSocket() throws IOException {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paths.data().resolve("commands"))))
                    .isEqualTo("rwx------");
            assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(paths.data().resolve("holder.json"))))
                    .isEqualTo("rw-------");
        }
        assertThat(paths.data().resolve("commands")).doesNotExist();
        assertThat(paths.data().resolve("holder.json")).doesNotExist();
    }

    @Test
    void aLongFolderNameHasItsSocketElsewhere() {
        Shell deep = new Shell(folder.resolve("d".repeat(120)));
        assertThat(deep.folder().toFile().mkdirs()).isTrue();
        deep.init();
        AppPaths far = new AppPaths(deep.folder().resolve("data"));
        try (OpenStore store = OpenStore.tryOpen(far, Shell.CLOCK).orElseThrow();
                CommandServer server = CommandServer.start(far, Shell.CLOCK,
                        CommandProgram.handlerOf(store, Shell.CLOCK))) {
            assertThat(deep.asAdmin("user", "list").code()).isZero();
        }
    }

    @Test
    void anotherProcessIsAnsweredToo() throws IOException, InterruptedException {
        shell.passwordFile("admin", Shell.PASSWORD);
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            Path out = folder.resolve("out");
            Process other = new ProcessBuilder(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "user", "list",
                            "--data", "data",
                            "--user", "admin", "--password-file", "admin.txt"))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile()).redirectErrorStream(true).start();
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(out)).isEqualToIgnoringNewLines("admin - admin - Administración local");
            assertThat(other.exitValue()).isZero();
        }
    }

    private OpenStore hold() {
        return OpenStore.tryOpen(paths, Shell.CLOCK).orElseThrow();
    }

    private CommandServer serve(OpenStore store) {
        return CommandServer.start(paths, Shell.CLOCK, CommandProgram.handlerOf(store, Shell.CLOCK));
    }
}
