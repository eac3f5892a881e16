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
    private final CsvReader.CsvReaderBuilder cells;

    RecordReader(Reader reader, char delimiter) {
        this.lines = new LineReader(reader);
        this.delimiter = delimiter;
        this.cells = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false);
    }

    /** The next record; null at the end. */
    @Nullable RosterRecord next() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        if (first.cut()) {
            return damaged(first, Damage.TOO_LONG);
        }
        if (first.text().indexOf('\0') >= 0) {
            return damaged(first, Damage.NULL_CHARACTER);
        }
        String text = whole(first);
        return text == null ? damaged(first, Damage.BROKEN_QUOTES) : parsed(first, text);
    }

    private @Nullable Line nextLine() throws IOException {
        return pending.isEmpty() ? lines.next() : pending.removeFirst();
    }

    /** The record's text with the lines that its quotes embrace; null, and the lines put back, when they never close. */
    private @Nullable String whole(Line first) throws IOException {
        if (!QuoteScan.endsInsideQuotes(first.text(), delimiter)) {
            return first.text();
        }
        StringBuilder text = new StringBuilder(first.text());
        Deque<Line> taken = new ArrayDeque<>();
        while (taken.size() < LINES_PER_RECORD && text.length() < LineReader.LIMIT) {
            Line line = nextLine();
            if (line == null) {
                break;
            }
            taken.addLast(line);
            text.append('\n').append(line.text());
            if (!line.cut() && !QuoteScan.endsInsideQuotes(text, delimiter)) {
                return text.toString();
            }
        }
        while (!taken.isEmpty()) {
            pending.addFirst(taken.removeLast());
        }
        return null;
    }

    private RosterRecord parsed(Line first, String text) {
        if (text.isEmpty()) {
            return new RosterRecord(first.number(), List.of(), Damage.NONE);
        }
        try {
            return new RosterRecord(first.number(), cells.ofSingleCsvRecord(text).getFields(), Damage.NONE);
        } catch (CsvParseException _) {
            return damaged(first, Damage.BROKEN_QUOTES);
        }
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
