package mx.ventanilla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program is started with, by Maven and by the scripts of the application folder. */
class StartScriptTest {
    private static final Path SCRIPT = Path.of("installer/common/bin/ventanilla").toAbsolutePath();

    @Test
    void mavenAndTheScriptsUseTheSameOptions() throws IOException {
        Matcher property = Pattern.compile("<java\\.options>(.*?)</java\\.options>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(property.find()).isTrue();
        assertThat(String.join(" ", Files.readAllLines(Path.of("installer/common/java-options.txt"))))
                .isEqualTo(property.group(1));
    }

    @Test
    void theScriptTakesTheJdkThatIsRightAndNoOther(@TempDir Path folder) throws IOException, InterruptedException {
        Path older = jdk(folder.resolve("older"), "17.0.15");
        Path right = jdk(folder.resolve("right"), "25.0.3");
        assertThat(start(right, "/usr/bin:/bin")).startsWith("right @").contains("mx.ventanilla.Launcher check --json");
        assertThat(start(older, right.resolve("bin") + ":/usr/bin:/bin")).startsWith("right @");
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = home.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\necho " + home.getFileName() + " \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private static String start(Path javaHome, String path) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("/bin/sh", SCRIPT.toString(), "check", "--json")
                .redirectErrorStream(true);
        script.environment().put("JAVA_HOME", javaHome.toString());
        script.environment().put("PATH", path);
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
