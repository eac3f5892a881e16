package mx.ventanilla.patient.roster;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of any length in bounded memory: of a line that is too long only the beginning is kept. */
final class LineReader implements Closeable {
    /** Characters kept of one line; the longest honest row of a roster has some 600. */
    static final int LIMIT = 1 << 15;

    /**
     * @param number of the line in the file, from 1
     * @param cut true when the line was longer than the limit and only its beginning is here
     */
    record Line(long number, String text, boolean cut) {}

    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder text = new StringBuilder();
    private int position;
    private int end;
    private long number;
    private boolean skipLineFeed;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its terminator (CR, LF or both); null at the end. */
    @Nullable
    Line next() throws IOException {
        text.setLength(0);
        boolean any = false;
        boolean cut = false;
        while (fill()) {
            char c = buffer[position++];
            boolean secondOfPair = skipLineFeed && c == '\n';
            skipLineFeed = false;
            if (secondOfPair) {
                continue;
            }
            any = true;
            if (c == '\n' || c == '\r') {
                skipLineFeed = c == '\r';
                break;
            }
            if (text.length() < LIMIT) {
                text.append(c);
            } else {
                cut = true;
            }
        }
        return any ? new Line(++number, text.toString(), cut) : null;
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = reader.read(buffer);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
