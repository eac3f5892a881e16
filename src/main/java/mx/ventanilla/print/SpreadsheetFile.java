package mx.ventanilla.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.SpreadsheetCell;

/** Writes tables as CSV that spreadsheets open as they are: UTF-8 with its mark, commas, no cell a formula. */
public final class SpreadsheetFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SpreadsheetFile() {}

    /**
     * Writes the whole table or nothing.
     *
     * @throws Problem {@code print.notWritten} when the file cannot be written
     */
    public static void write(TableRows table, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                out.write(BYTE_ORDER_MARK);
                CsvWriter csv = CsvWriter.builder().build(out);
                csv.writeRecord(defused(table.headings()));
                table.rows().forEach(row -> csv.writeRecord(defused(row)));
                csv.flush();
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | java.io.UncheckedIOException unwritable) {
            part.toFile().delete();
            throw Problem.of("print.notWritten", String.valueOf(file.getFileName()));
        }
    }

    private static List<String> defused(List<String> cells) {
        return cells.stream().map(SpreadsheetCell::defused).toList();
    }
}
