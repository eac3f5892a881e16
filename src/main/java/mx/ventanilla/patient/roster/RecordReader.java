package mx.ventanilla.patient.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import mx.ventanilla.patient.roster.LineReader.Line;
import mx.ventanilla.patient.roster.RosterRecord.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Reads records one by one in bounded memory. A damaged record costs only itself: after a quote that is never closed
 * reading goes on with the next line.
 */
final class RecordReader implements Closeable {
    /** Lines that a record with line breaks in its cells may have; more mean a quote that was never closed. */
    static final int LINES_PER_RECORD = 10;
    private static final int SHOWN_OF_DAMAGED = 200;

    private final LineReader lines;
    private final Deque<Line> pending = new ArrayDeque<>();
    private final char delimiter;
    private final int width;
    private final CsvReader.CsvReaderBuilder cells;

    /**
     * @param width cells that a record over several lines must have; with others its quotes are not what they seem
     */
    RecordReader(Reader reader, char delimiter, int width) {
        this.lines = new LineReader(reader);
        this.delimiter = delimiter;
        this.width = width;
        this.cells = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false);
    }

    /** The next record; null at the end. */
    @Nullable
    RosterRecord next() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        if (first.cut()) {
            return damaged(first, Damage.TOO_LONG);
        }
        if (hasNull(first)) {
            return damaged(first, Damage.NULL_CHARACTER);
        }
        List<String> read = QuoteScan.endsInsideQuotes(first.text(), delimiter) ? joined(first) : parsed(first.text());
        return read == null
                ? damaged(first, Damage.BROKEN_QUOTES)
                : new RosterRecord(first.number(), read, Damage.NONE);
    }

    private @Nullable Line nextLine() throws IOException {
        return pending.isEmpty() ? lines.next() : pending.removeFirst();
    }

    /** The cells of a record whose quotes embrace further lines; null, and the lines put back, when they do not fit. */
    private @Nullable List<String> joined(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        Deque<Line> taken = new ArrayDeque<>();
        boolean isOpen = true;
        while (isOpen && taken.size() < LINES_PER_RECORD && text.length() < LineReader.LIMIT) {
            Line line = nextLine();
            if (line == null) {
                break;
            }
            taken.addLast(line);
            text.append('\n').append(line.text());
            isOpen = line.cut() || hasNull(line) || QuoteScan.endsInsideQuotes(text, delimiter);
        }
        List<String> read = isOpen ? null : parsed(text.toString());
        if (read != null && read.size() == width) {
            return read;
        }
        while (!taken.isEmpty()) {
            pending.addFirst(taken.removeLast());
        }
        return null;
    }

    private @Nullable List<String> parsed(String text) {
        try {
            return text.isEmpty() ? List.of() : cells.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException _) {
            return null;
        }
    }

    private static boolean hasNull(Line line) {
        return line.text().indexOf('\0') >= 0;
    }

    private static RosterRecord damaged(Line line, Damage damage) {
        String shown = line.text().substring(0, Math.min(SHOWN_OF_DAMAGED, line.text().length())).replace("\0", "");
        return new RosterRecord(line.number(), List.of(shown), damage);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
