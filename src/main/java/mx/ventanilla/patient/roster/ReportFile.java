package mx.ventanilla.patient.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** A table that an import writes row by row beside the roster. It appears whole, when the import ends, or not at all. */
final class ReportFile implements AutoCloseable {
    private static final String MARK = "\uFEFF";

    private final Path target;
    private final Path draft;
    private final CsvWriter writer;
    private boolean isEmpty = true;
    private boolean isBroken;
    private boolean isFinished;

    private ReportFile(Path target, char delimiter) throws IOException {
        this.target = target;
        this.draft = target.resolveSibling(target.getFileName() + ".part");
        this.writer = CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.CRLF)
                .build(Files.newBufferedWriter(draft, StandardCharsets.UTF_8));
    }

    /** The roster's name with something said about it: {@code padron-rechazados.csv}. */
    static Path besideOf(Path roster, String said) {
        String name = String.valueOf(roster.getFileName());
        int dot = name.lastIndexOf('.');
        return roster.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + said + ".csv");
    }

    /** Begins before anything is imported, so that a folder where nothing can be written is told in time. */
    static ReportFile open(Path target, char delimiter, List<String> headings) {
        if (Files.isDirectory(target) || target.getFileName() == null) {
            throw unwritable(target);
        }
        try {
            ReportFile file = new ReportFile(target, delimiter);
            List<String> marked = new ArrayList<>(headings);
            marked.set(0, MARK + marked.getFirst());
            file.writer.writeRecord(marked);
            return file;
        } catch (IOException | UncheckedIOException _) {
            throw unwritable(target);
        }
    }

    /** @param cells defused already where they come from outside */
    void add(List<String> cells) {
        isEmpty = false;
        try {
            writer.writeRecord(cells);
        } catch (UncheckedIOException _) {
            isBroken = true;
            throw unwritable(target);
        }
    }

    /** The finished file; null when no row was added. A table of which a row is missing is thrown away. */
    @Nullable
    Path finish() {
        isFinished = true;
        try {
            writer.close();
            if (isEmpty && !isBroken) {
                Files.deleteIfExists(draft);
                return null;
            }
            if (!isBroken) {
                return Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | UncheckedIOException _) {
            isBroken = true;
        }
        throwAway();
        throw unwritable(target);
    }

    @Override
    public void close() {
        if (isFinished) {
            return;
        }
        try {
            writer.close();
        } catch (IOException | UncheckedIOException _) {
            isBroken = true;
        }
        throwAway();
    }

    private void throwAway() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException _) {
            throw unwritable(target);
        }
    }

    private static Problem unwritable(Path target) {
        return Problem.of("roster.rejected.unwritable", target.toString());
    }
}
