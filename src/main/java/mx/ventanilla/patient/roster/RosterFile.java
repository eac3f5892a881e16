package mx.ventanilla.patient.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Problem;

/**
 * A roster on disk, looked at before anything is taken from it: how its letters are written, how its columns are
 * separated and what they are called. Whatever is wrong with the file as a whole is a {@link Problem}.
 *
 * @param openings records before the first person: headings, and the separator line that spreadsheets write
 * @param size bytes, when it was looked at
 */
public record RosterFile(Path path, Charset charset, char delimiter, ColumnMapping mapping, int openings, long size) {
    private static final int HEAD = 1 << 13;
    private static final int SAMPLE = 500;
    /** One null in so many characters is damage in a row; more of them are not text. */
    private static final int LETTERS_PER_NULL = 20;

    public static RosterFile open(Path path) {
        requireReadableFile(path);
        try {
            requireText(path);
            TextEncoding encoding;
            try (InputStream stream = Files.newInputStream(path)) {
                encoding = TextEncoding.detect(stream);
            }
            return RosterOpening.read(path, encoding.charset()).fileOf(path, encoding.charset(), Files.size(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The same file with its columns taken otherwise. */
    public RosterFile with(ColumnMapping chosen) {
        return new RosterFile(path, charset, delimiter, chosen, openings, size);
    }

    /** Reads the persons' records from the beginning. */
    RosterRecords records() {
        try {
            return new RosterRecords(this, Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The first records of persons, blank ones left out. */
    List<RosterRecord> first(int limit) {
        List<RosterRecord> first = new ArrayList<>();
        try (RosterRecords records = records()) {
            for (RosterRecord each = records.next(); each != null && first.size() < limit; each = records.next()) {
                first.add(each);
            }
        }
        return first;
    }

    /** What the letters of the sex column mean, judged by the first rows. */
    SexLetters sexLetters() {
        return SexLetters.of(first(SAMPLE), mapping);
    }

    static InputStreamReader reader(InputStream stream, Charset charset) {
        return new InputStreamReader(stream, charset);
    }

    static Problem unreadable(Path path, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Problem.of("roster.file.missing", path.toString());
        }
        String key = cause instanceof AccessDeniedException ? "roster.file.denied" : "roster.file.unreadable";
        return Problem.of(key, path.toString());
    }

    private static void requireReadableFile(Path path) {
        if (Files.isDirectory(path)) {
            throw Problem.of("roster.file.directory", path.toString());
        }
        if (!Files.exists(path)) {
            throw Problem.of("roster.file.missing", path.toString());
        }
        if (!Files.isRegularFile(path)) {
            throw Problem.of("roster.file.notOrdinary", path.toString());
        }
        if (!Files.isReadable(path)) {
            throw Problem.of("roster.file.denied", path.toString());
        }
    }

    private static void requireText(Path path) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(path)) {
            head = stream.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Problem.of("roster.file.empty", path.toString());
        }
        boolean zipped = TextEncoding.startsWith(head, head.length, 'P', 'K', 3, 4);
        if (zipped || TextEncoding.startsWith(head, head.length, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.of("roster.file.workbook", path.toString());
        }
        boolean portable = TextEncoding.startsWith(head, head.length, '%', 'P', 'D', 'F');
        if (portable || isMostlyNulls(head)) {
            throw Problem.of("roster.file.notText", path.toString());
        }
    }

    private static boolean isMostlyNulls(byte[] head) throws IOException {
        Charset charset = TextEncoding.detect(new ByteArrayInputStream(head)).charset();
        String text = new String(head, charset);
        long nulls = text.chars().filter(c -> c == 0).count();
        return nulls * LETTERS_PER_NULL > text.length();
    }
}
