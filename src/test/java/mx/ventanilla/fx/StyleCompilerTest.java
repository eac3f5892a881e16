package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build compiles the stylesheets, so nobody else would see what is wrong in their text. */
class StyleCompilerTest {
    private static final List<String> SHEETS = List.of("ventanilla", "tokens-light", "tokens-dark", "scale-100",
            "scale-150", "scale-200");
    @TempDir
    Path folder;

    @Test
    void theCompiledStylesheetsSayTheSameAndNothingIsWrongInTheText() throws IOException, URISyntaxException {
        for (String sheet : SHEETS) {
            Files.copy(Path.of(text(sheet).toURI()), folder.resolve(sheet + ".css"));
        }
        StyleCompiler.main(new String[]{folder.toString()});
        CssParser.errorsProperty().clear();
        for (String sheet : SHEETS) {
            Stylesheet read = new CssParser().parse(text(sheet));
            Stylesheet compiled = Objects
                    .requireNonNull(Stylesheet.loadBinary(folder.resolve(sheet + ".bss").toUri().toURL()), sheet);
            assertThat(compiled.getRules()).as(sheet).isNotEmpty().extracting(Rule::getSelectors)
                    .extracting(Object::toString)
                    .isEqualTo(read.getRules().stream().map(rule -> rule.getSelectors().toString()).toList());
        }
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    private static URL text(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(sheet + ".css"), sheet);
    }
}
