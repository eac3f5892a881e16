package mx.ventanilla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What can be said about the packages without the systems that they are made for. */
class InstallerFilesTest {
    private static final Path INSTALLER = Path.of("installer");
    private static final List<String> TYPES = List.of("correo", "referencia");

    @Test
    void everySystemKnowsTheSameFileTypes() throws IOException {
        String mime = Files.readString(INSTALLER.resolve("linux/ventanilla.xml"));
        String menu = Files.readString(INSTALLER.resolve("linux/ventanilla.desktop"));
        String msi = Files.readString(INSTALLER.resolve("windows/jpackage-msi.txt"));
        for (String type : TYPES) {
            assertThat(mime).contains("application/vnd.ventanilla." + type + "\"", "*.ventanilla-" + type + "\"");
            assertThat(menu).contains("application/vnd.ventanilla." + type + ";");
            assertThat(msi).contains("installer/windows/" + type + ".properties");
            assertThat(Files.readString(INSTALLER.resolve("windows/" + type + ".properties"))).contains(
                    "extension=ventanilla-" + type + "\n", "mime-type=application/vnd.ventanilla." + type + "\n");
        }
    }

    @Test
    void theWindowsInstallerSpeaksSpanish() throws Exception {
        Document texts = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(INSTALLER.resolve("windows/resources/Ventanilla_es.wxl").toFile());
        Element root = texts.getDocumentElement();
        assertThat(root.getAttribute("Culture")).isEqualTo("es-es");
        assertThat(root.getElementsByTagName("String").getLength()).isEqualTo(12);
    }

    @Test
    void theUpgradeCodeOfTheWindowsInstallerNeverChanges() throws IOException {
        List<String> lines = Files.readAllLines(INSTALLER.resolve("windows/jpackage-msi.txt"));
        assertThat(lines).contains("--win-upgrade-uuid " + UUID.fromString("6f2d1a3e-5b0c-4a63-9d0e-7c1a4f0e9b52"))
                .doesNotContain("--win-per-user-install").allSatisfy(line -> assertThat(line).startsWith("--"));
    }

    @Test
    void whoAnswersForThePackagesIsSaidInOnePlace() throws IOException {
        String publisher = Files.readString(INSTALLER.resolve("common/publisher.txt"));
        assertThat(publisher).containsPattern("(?m)^maintainer=.+ <.+@.+>$")
                .containsPattern("(?m)^homepage=https://.+$");
        try (Stream<Path> files = Files.walk(INSTALLER)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(it -> !it.endsWith(Path.of("common", "publisher.txt"))).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("<[\\w.]+@[\\w.]+>")
                        .doesNotContainPattern("https://[\\w.]*(ventanilla|github)");
            }
        }
    }

    @Test
    void anOpenedFileIsHandedToTheProgram() throws IOException {
        assertThat(Files.readAllLines(INSTALLER.resolve("linux/ventanilla.desktop"))).contains("Exec=ventanilla %f");
    }

    @Test
    void everyArgumentOfTheWindowsScriptsIsOneThatJpackageKnows() throws IOException, InterruptedException {
        Process help = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString(),
                "--help")
                .redirectErrorStream(true).start();
        String known = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String file : List.of("common/jpackage.txt", "windows/jpackage-msi.txt")) {
            for (String line : Files.readAllLines(INSTALLER.resolve(file))) {
                String option = line.replaceAll(" .*", "");
                assertThat(known.contains(option + " ") || known.contains(option + "\n") || option.startsWith("--win-"))
                        .as(option).isTrue();
            }
        }
    }

    @Test
    void noModuleIsNamedTwice() throws IOException {
        List<String> modules = Files.readAllLines(INSTALLER.resolve("common/modules.txt"));
        assertThat(modules).doesNotHaveDuplicates().isSorted().contains("java.base", "javafx.controls", "javafx.fxml");
    }
}
