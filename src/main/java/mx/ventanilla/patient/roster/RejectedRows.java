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
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows as they stand in the roster, each with its line and the reasons, in the roster's own columns: once
 * corrected, the file can be imported itself. It appears whole, when the import ends.
 */
final class RejectedRows implements AutoCloseable {
    private static final String MARK = "\uFEFF";

    private final Path target;
    private final Path draft;
    private final Messages messages;
    private final int width;
    private final CsvWriter writer;
    private boolean isEmpty = true;
    private boolean isFinished;

    private RejectedRows(Path target, RosterFile file, Messages messages) throws IOException {
        this.target = target;
        this.draft = target.resolveSibling(target.getFileName() + ".part");
        this.messages = messages;
        this.width = file.mapping().headings().size();
        this.writer = CsvWriter.builder().fieldSeparator(file.delimiter()).lineDelimiter(LineDelimiter.CRLF)
                .build(Files.newBufferedWriter(draft, StandardCharsets.UTF_8));
    }

    /** Where the rejected rows of a roster go unless somebody says otherwise: beside it. */
    static Path besideOf(Path roster) {
        String name = String.valueOf(roster.getFileName());
        int dot = name.lastIndexOf('.');
        return roster.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-rechazados.csv");
    }

    /** Begins before anything is imported, so that a folder where nothing can be written is told in time. */
    static RejectedRows open(Path target, RosterFile file, Messages messages) {
        if (Files.isDirectory(target) || target.getFileName() == null) {
            throw unwritable(target);
        }
        try {
            RejectedRows rows = new RejectedRows(target, file, messages);
            List<String> headings = new ArrayList<>(file.mapping().headings());
            headings.set(0, MARK + headings.getFirst());
            headings.add(messages.text("roster.rejected.line"));
            headings.add(messages.text("roster.rejected.reasons"));
            rows.writer.writeRecord(headings);
            return rows;
        } catch (IOException | UncheckedIOException _) {
            throw unwritable(target);
        }
    }

    void add(RowOutcome.Rejected row) {
        isEmpty = false;
        List<String> cells = new ArrayList<>();
        row.cells().stream().limit(Math.max(width, row.cells().size())).map(SpreadsheetCell::defused)
                .forEach(cells::add);
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(Long.toString(row.line()));
        cells.add(row.reasons().stream().map(messages::text).collect(Collectors.joining(" ")));
        try {
            writer.writeRecord(cells);
        } catch (UncheckedIOException _) {
            throw unwritable(target);
        }
    }

    /** The finished file; null when no row was rejected. */
    @Nullable
    Path finish() {
        isFinished = true;
        try {
            writer.close();
            if (isEmpty) {
                Files.deleteIfExists(draft);
                return null;
            }
            return Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException _) {
            throw unwritable(target);
        }
    }

    @Override
    public void close() {
        if (isFinished) {
            return;
        }
        try {
            writer.close();
            Files.deleteIfExists(draft);
        } catch (IOException | UncheckedIOException _) {
            throw unwritable(target);
        }
    }

    private static Problem unwritable(Path target) {
        return Problem.of("roster.rejected.unwritable", target.toString());
    }
}
