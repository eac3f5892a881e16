package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AltLettersTest {
    private static final Pattern WITH_ALT = Pattern.compile("\"Alt\\+([A-Z])\"");

    @Test
    void takeTheFirstOfAWordThenAnyOtherAndNoneTwice() {
        AltLetters letters = new AltLetters();
        assertThat(Stream.of("Nombre", "Número de expediente", "Primer apellido", "Nnn", "Ñañ", "Teléfono")
                .map(letters::mark))
                .containsExactly("_Nombre", "Número _de expediente", "_Primer apellido", "Nnn", "Ñañ", "T_eléfono");
    }

    @Test
    void keepAnUnderscoreThatWasThere() {
        assertThat(new AltLetters().mark("T_s a_x")).isEqualTo("T__s a___x");
    }

    @Test
    void leaveItsLetterToWhatWasMarkedBefore() {
        AltLetters letters = new AltLetters();
        letters.leave("T__s a___x");
        letters.leave("_Nombre");
        assertThat(letters.mark("Nexo")).isEqualTo("N_exo");
        assertThat(letters.mark("xnu")).isEqualTo("xn_u");
    }

    @Test
    void leaveToCommandsWhatTheyUse() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                used.addAll(WITH_ALT.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .toList());
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(List.of(AltLetters.TAKEN.split(""))).containsExactlyElementsOf(used);
    }
}
