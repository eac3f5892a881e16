package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.app.tour.Rehearsal;
import mx.ventanilla.core.AppPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowArgumentsTest {
    @TempDir
    Path folder;

    @Test
    void nothingTypedOpensTheWindowOfThePersonsData() {
        assertThat(typed()).contains(new WindowArguments(AppPaths.ofPlatform(), null));
    }

    @Test
    void aFileAndAFolderMayBeNamedInAnyOrder() throws IOException {
        Path file = Files.writeString(folder.resolve("del norte.ventanilla-correo"), "x");
        WindowArguments both = new WindowArguments(new AppPaths(folder.resolve("datos")), file);
        assertThat(typed("--data", "datos", file.toString())).contains(both);
        assertThat(typed("del norte.ventanilla-correo", "--data=datos")).contains(both);
    }

    @Test
    void everythingElseIsACommandOrBadlyTyped() throws IOException {
        Files.writeString(folder.resolve("check"), "x");
        assertThat(typed("check")).isEmpty();
        assertThat(typed("serch")).isEmpty();
        assertThat(typed("--help")).isEmpty();
        assertThat(typed("--data")).isEmpty();
        assertThat(typed("--data", "a", "--data", "b")).isEmpty();
    }

    @Test
    void theRehearsalIsUnderstoodWithoutTheCommands() {
        Invocation invocation = new Invocation(new Shell(folder).silent());
        assertThat(CommandTree.of(invocation, Shell.CLOCK).getSubcommands()).containsKeys("init", "check", "open",
                "rehearse");
        assertThat(CommandTree.isCommand(invocation, Shell.CLOCK, "check")).isTrue();
        assertThat(CommandTree.isCommand(invocation, Shell.CLOCK, "serch")).isFalse();
        assertThat(rehearsal("rehearse", "--start-only", "--data", "d", "--user", "laura", "--password-file", "p"))
                .hasValue(new RehearsalArguments(new AppPaths(folder.resolve("d")), "laura", Path.of("p"),
                        Rehearsal.Extent.START));
        assertThat(rehearsal("rehearse", "--typed-start", "--data", "d", "--user", "laura", "--password-file", "p"))
                .map(RehearsalArguments::extent).hasValue(Rehearsal.Extent.TYPED_START);
        assertThat(rehearsal("rehearse", "--user", "laura")).isEmpty();
        assertThat(rehearsal("rehearse", "-h")).isEmpty();
        assertThat(rehearsal("check", "--user", "laura", "--password-file", "p")).isEmpty();
    }

    private Optional<RehearsalArguments> rehearsal(String... arguments) {
        return RehearsalArguments.of(List.of(arguments), folder);
    }

    private Optional<WindowArguments> typed(String... arguments) {
        return WindowArguments.of(List.of(arguments), folder,
                typed -> CommandTree.isCommand(new Invocation(new Shell(folder).silent()), Shell.CLOCK, typed));
    }
}
