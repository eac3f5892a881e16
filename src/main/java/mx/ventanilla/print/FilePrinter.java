package mx.ventanilla.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.ventanilla.core.Problem;

/** Prints into a file, for a PC without a printer or for a reader of PDF. */
public final class FilePrinter implements Printer {
    private final Path file;

    public FilePrinter(Path file) {
        this.file = file;
    }

    @Override
    public void print(byte[] pdf, String jobName) {
        try {
            Files.write(file, pdf);
        } catch (IOException refused) {
            throw Problem.of("print.notSaved", file.toString());
        }
    }
}
