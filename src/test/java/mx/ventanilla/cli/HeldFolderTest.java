package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.Launcher;
import mx.ventanilla.app.CommandServer;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.RestoreWatcher;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.RestoreReport;
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
        }
    }

    @Test
    void aBackupIsRestoredByTheHolderWhoLetsGoAndGoesOn() {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            shell.asAdmin("backup", "create", "copy.ventanilla");
            shell.asAdmin("user", "add", "rosa", "--role", "RECEPTIONIST");
            UUID before = store.database().node().epoch();
            List<String> told = new ArrayList<>();
            store.watch(new RestoreWatcher() {
                @Override
                public void beforeRestore() {
                    told.add("let go of " + store.database().node().epoch());
                }

                @Override
                public void afterRestore(Optional<RestoreReport> report) {
                    told.add("work on " + report.orElseThrow().epoch());
                }
            });
            Shell.Answer answer = shell.asAdmin("backup", "restore", "copy.ventanilla");
            assertThat(answer.err()).doesNotContain("Exception");
            assertThat(answer.code()).isZero();
            UUID now = store.database().node().epoch();
            assertThat(now).isNotEqualTo(before);
            assertThat(told).containsExactly("let go of " + before, "work on " + now);
            assertThat(shell.asAdmin("user", "list").out()).contains("admin").doesNotContain("rosa");
            assertThat(shell.asAdmin("check").code()).isZero();
        }
        assertThat(shell.asAdmin("user", "list").out()).doesNotContain("rosa");
    }

    @Test
    void theHolderRestoresForNobodyButTheAdministratorAndNoDamagedBackup() throws IOException {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            String hers = shell.passwordFile("rosa", "otra frase larga");
            shell.asAdmin("user", "add", "rosa", "--role", "SUPERVISOR", "--new-password-file", hers);
            shell.asAdmin("backup", "create", "copy.ventanilla");
            UUID before = store.database().node().epoch();
            assertThat(shell.onData("backup", "restore", "copy.ventanilla", "--user", "rosa", "--password-file", hers)
                    .err()).contains("Su puesto no permite");
            assertThat(shell.onData("backup", "restore", "copy.ventanilla", "--user", "admin", "--password-file",
                    shell.passwordFile("wrong", "no es esta")).err()).contains("no coinciden");
            Files.writeString(folder.resolve("other"), "not a backup");
            assertThat(shell.asAdmin("backup", "restore", "other").err()).contains("dañado o incompleto");
            assertThat(store.database().node().epoch()).isEqualTo(before);
        }
    }

    @Test
    void aRestoreWaitsForTheCommandUnderWay() throws Exception {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            shell.asAdmin("backup", "create", "copy.ventanilla");
            UUID before = store.database().node().epoch();
            Actor actor = Actor.system(store.database().node().deviceId());
            Thread restore = store.carryOut(working -> {
                Thread asked = Thread.ofPlatform()
                        .start(() -> store.restore(folder.resolve("copy.ventanilla"), copy -> actor,
                                Progress.none()));
                while (asked.getState() != Thread.State.TIMED_WAITING && asked.isAlive()) {
                    Thread.onSpinWait();
                }
                assertThat(asked.isAlive()).as("waits").isTrue();
                assertThat(working.database().node().epoch()).isEqualTo(before);
                return asked;
            });
            restore.join();
            assertThat(store.database().node().epoch()).isNotEqualTo(before);
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
