package mx.ventanilla.patient.roster;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file stand for letters: by its mark, else UTF-8 when its bytes say so, else Windows-1252, which
 * contains Latin-1.
 *
 * @param markLength bytes of the mark at the beginning of the file
 */
record TextEncoding(Charset charset, int markLength) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    /** Of a UTF-8 file with some spoiled bytes there are still many whole letters for each spoiled one. */
    private static final int WHOLE_LETTERS_PER_SPOILED = 4;

    /** Reads the whole stream. */
    static TextEncoding detect(InputStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int length = stream.readNBytes(buffer, 0, buffer.length);
        TextEncoding marked = ofMark(buffer, length);
        if (marked != null) {
            return marked;
        }
        Utf8Count count = new Utf8Count();
        while (length > 0) {
            count.take(buffer, length);
            length = stream.read(buffer);
        }
        boolean utf8 = count.spoiled() == 0 || count.whole() > count.spoiled() * WHOLE_LETTERS_PER_SPOILED;
        return new TextEncoding(utf8 ? UTF_8 : WINDOWS_1252, 0);
    }

    private static @Nullable TextEncoding ofMark(byte[] start, int length) {
        if (startsWith(start, length, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (startsWith(start, length, 0xFF, 0xFE)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        if (startsWith(start, length, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_16BE, 2);
        }
        return ofNulls(start, length);
    }

    /** Unmarked UTF-16 of western text has a null in nearly every second byte. */
    private static @Nullable TextEncoding ofNulls(byte[] start, int length) {
        int[] nulls = new int[2];
        for (int i = 0; i < length; i++) {
            if (start[i] == 0) {
                nulls[i & 1]++;
            }
        }
        int most = length / 2 * 3 / 4;
        if (most > 0 && nulls[1] >= most && nulls[0] == 0) {
            return new TextEncoding(UTF_16LE, 0);
        }
        return most > 0 && nulls[0] >= most && nulls[1] == 0 ? new TextEncoding(UTF_16BE, 0) : null;
    }

    static boolean startsWith(byte[] bytes, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
