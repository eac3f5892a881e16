package mx.ventanilla.patient.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows as they stand in the roster, each with its line and the reasons, in the roster's own columns: once
 * corrected, the file can be imported itself.
 */
final class RejectedRows implements AutoCloseable {
    private final ReportFile file;
    private final Messages messages;
    private final int width;

    private RejectedRows(ReportFile file, Messages messages, int width) {
        this.file = file;
        this.messages = messages;
        this.width = width;
    }

    /** Where the rejected rows of a roster go unless somebody says otherwise: beside it. */
    static Path besideOf(Path roster) {
        return ReportFile.besideOf(roster, "-rechazados");
    }

    static RejectedRows open(Path target, RosterFile roster, Messages messages) {
        List<String> headings = new ArrayList<>(roster.mapping().headings());
        int width = headings.size();
        headings.add(messages.text("roster.rejected.line"));
        headings.add(messages.text("roster.rejected.reasons"));
        return new RejectedRows(ReportFile.open(target, roster.delimiter(), headings), messages, width);
    }

    void add(RowOutcome.Rejected row) {
        List<String> cells = new ArrayList<>();
        row.cells().stream().map(SpreadsheetCell::defused).forEach(cells::add);
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(Long.toString(row.line()));
        cells.add(row.reasons().stream().map(messages::text).collect(Collectors.joining(" ")));
        file.add(cells);
    }

    /** The finished file; null when no row was rejected. */
    @Nullable
    Path finish() {
        return file.finish();
    }

    @Override
    public void close() {
        file.close();
    }
}
