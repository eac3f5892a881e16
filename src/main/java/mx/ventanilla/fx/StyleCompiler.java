package mx.ventanilla.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** Run by the build: lays beside each stylesheet the form that JavaFX reads in its place, without parsing it. */
public final class StyleCompiler {
    private static final String TEXT = ".css";
    private static final String BINARY = ".bss";

    private StyleCompiler() {}

    /** @param arguments a folder with stylesheets */
    public static void main(String[] arguments) throws IOException {
        for (Path sheet : sheetsIn(Path.of(arguments[0]))) {
            String name = String.valueOf(sheet.getFileName());
            Path binary = sheet.resolveSibling(name.substring(0, name.length() - TEXT.length()) + BINARY);
            Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
        }
    }

    private static List<Path> sheetsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(TEXT)).sorted().toList();
        }
    }
}
