package mx.ventanilla.patient.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** The persons' records of a roster, one by one. A file that vanishes or changes under the reader is told as such. */
final class RosterRecords implements AutoCloseable {
    private final RosterFile file;
    private final CountingStream bytes;
    private final RecordReader reader;
    private int openings;
    private long line;

    RosterRecords(RosterFile file, InputStream stream) {
        this.file = file;
        this.bytes = new CountingStream(stream);
        this.reader = new RecordReader(RosterFile.reader(bytes, file.charset()), file.delimiter(),
                file.mapping().headings().size());
        this.openings = file.openings();
    }

    /** The next record that is not blank; null at the end of the whole file. */
    @Nullable
    RosterRecord next() {
        try {
            RosterRecord read = reader.next();
            while (read != null && (openings-- > 0 || read.isBlank())) {
                read = reader.next();
            }
            if (read == null) {
                requireWhole();
            } else {
                line = read.line();
            }
            return read;
        } catch (IOException _) {
            throw lost();
        }
    }

    /** Bytes taken from the file so far, some thousands ahead of the last record. */
    long bytesRead() {
        return bytes.count;
    }

    private void requireWhole() throws IOException {
        if (!Files.exists(file.path()) || Files.size(file.path()) != bytes.count) {
            throw lost();
        }
    }

    private Problem lost() {
        return Problem.of("roster.file.lost", file.path().toString(), line);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException _) {
            throw lost();
        }
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
