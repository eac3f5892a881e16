package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ventanilla.app.Display;
import mx.ventanilla.core.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandProgramTest {
    @TempDir
    Path folder;
    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @Test
    void helpIsInSpanishAtEveryLevel() {
        Deque<List<String>> unread = new ArrayDeque<>(List.of(List.of()));
        int read = 0;
        for (; !unread.isEmpty(); read++) {
            List<String> command = unread.pop();
            Shell.Answer answer = shell
                    .run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
            assertThat(answer.code()).isZero();
            assertThat(answer.out()).as("help of %s", command)
                    .contains("Uso: ventanilla", "--data=CARPETA", "Carpeta de datos", "Muestra esta ayuda")
                    .doesNotContain("Usage", "Commands", "bundle", "CANDIDATES", " the ", "default");
            subcommands(answer.out()).map(name -> Stream.concat(command.stream(), Stream.of(name)).toList())
                    .forEach(unread::push);
        }
        assertThat(read).isGreaterThan(25);
    }

    /** The names that begin the lines of a help's list of commands. */
    private static Stream<String> subcommands(String help) {
        int list = help.indexOf(new Messages(Messages.SPANISH).text("cli.help.commands"));
        return list < 0
                ? Stream.empty()
                : help.substring(list).lines().skip(1).filter(line -> line.matches("  \\S.*"))
                        .map(line -> line.strip().split("[ ,]")[0]);
    }

    @Test
    void badlyTypedCommandsAnswerTwoWithASentence() {
        assertThat(shell.run("init", "--rooms", "5").code()).isEqualTo(2);
        assertThat(shell.run("init", "--rooms", "5").err()).contains("Falta indicar: --unit.");
        assertThat(shell.run("init", "--unit", "U", "--rooms", "x").err()).contains("«x» no es válido para --rooms");
        assertThat(shell.run("iniciar").err()).contains("No se reconoce: iniciar");
        assertThat(shell.run("user").code()).isEqualTo(2);
        assertThat(shell.run("validate").code()).isEqualTo(2);
        assertThat(shell.run("validate", "--nss", "1", "--curp", "2").code()).isEqualTo(2);
    }

    @Test
    void validatesIdentifiersWithoutAStore() {
        Shell.Answer good = shell.run("validate", "--nss", "0123-45-6784-8", "--json");
        Shell.Answer bad = shell.run("validate", "--nss", "1234567890");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("10 dígitos");
        assertThat(good.out()).startsWith("{\"kind\":\"nss\"").contains("\"valid\":true");
        assertThat(shell.run("validate", "--aggregate", "1M1980OR").code()).isZero();
        assertThat(shell.run("validate", "--curp", "HEGG560427MVZRRL04").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--nss, vectors_nss.csv", "--curp, vectors_curp.csv", "--aggregate, vectors_aggregate.csv"})
    void judgesThePublishedIdentifiersAsTheyAre(String option, String vectors) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/mx/ventanilla/patient", vectors));
        assertThat(lines).hasSizeGreaterThan(5);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3);
            Shell.Answer answer = shell.run("validate", option, cells[0]);
            assertThat(answer.out()).as(line).isNotBlank();
            assertThat(answer.err()).as(line).isEmpty();
            if (cells[1].matches("(IN)?VALID.*")) {
                assertThat(answer.code()).as(line).isEqualTo(cells[1].startsWith("INVALID") ? 1 : 0);
            }
        }
    }

    @Test
    void initEndsWithAOneTimePasswordGoodOnlyForChangingIt() {
        Shell.Answer init = shell.onData("init", "--unit", "UMF 1", "--rooms", "5");
        assertThat(init.code()).isZero();
        String oneTime = shell.passwordFile("once", init.lastLine());
        assertThat(shell.onData("user", "list", "--user", "admin", "--password-file", oneTime).err())
                .contains("un solo uso");
        String own = shell.passwordFile("own", Shell.PASSWORD);
        Shell.Answer change = shell.onData("user", "password", "--user", "admin", "--password-file", oneTime,
                "--new-password-file", own);
        assertThat(change.code()).isZero();
        assertThat(shell.onData("user", "list", "--user", "admin", "--password-file", own).out())
                .contains("admin - admin - Administración local");
    }

    @Test
    void anotherProgramReadsTheOneTimePasswordAsData() {
        Shell.Answer init = shell.onData("init", "--unit", "UMF 1", "--rooms", "5", "--json");
        assertThat(init.out()).startsWith("{\"unit\":\"UMF 1\",\"rooms\":5,")
                .containsPattern("\"administrator\":\"admin\",\"oneTimePassword\":\"[^\"]+\"}");
    }

    @Test
    void aPasswordGivenAtInitIsFinal() {
        assertThat(shell.init().code()).isZero();
        assertThat(shell.asAdmin("user", "list", "--json").out()).isEqualToIgnoringNewLines(
                "[{\"userName\":\"admin\",\"fullName\":\"admin\",\"role\":\"ADMIN\",\"active\":true}]");
        assertThat(shell.init().err()).contains("ya hay una unidad");
    }

    @Test
    void onlyWhoMayManageUsersAddsOne() {
        shell.init();
        String hers = shell.passwordFile("rosa", "otra frase larga");
        assertThat(shell.asAdmin("user", "add", "rosa", "--role", "RECEPTIONIST", "--new-password-file", hers).code())
                .isZero();
        Shell.Answer refused = shell.onData("user", "add", "eva", "--role", "ADMIN", "--user", "rosa",
                "--password-file", hers);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Su puesto no permite");
        assertThat(shell.onData("user", "list").code()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutAStoreIsLeftAsItIs() {
        Shell.Answer answer = shell.asAdmin("user", "list");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("no hay una unidad").doesNotContain("Exception");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
        assertThat(shell.onData("init", "--unit", "UMF 1", "--rooms", "0").code()).isEqualTo(1);
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void aWindowNeedsADisplay() {
        assertThat(Display.isPresent("Linux", "", Map.of())).isFalse();
        assertThat(Display.isPresent("Linux", "", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.isPresent("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
        assertThat(Display.isPresent("Linux", "Monocle", Map.of())).isTrue();
        assertThat(Display.isPresent("Windows 11", "", Map.of())).isTrue();
    }

    @Test
    void aFaultIsTheReferenceOfALineInTheLogAndNothingElse() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandProgram.run(List.of(), folder, Shell.CLOCK, new ByteArrayOutputStream(), err,
                (paths, file, whenShown) -> {
                    throw new IllegalStateException("García Martínez");
                });
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).containsPattern("referencia [0-9A-F]{4}-[0-9A-F]{4}")
                .doesNotContain("García", "Exception", "\tat ");
    }
}
