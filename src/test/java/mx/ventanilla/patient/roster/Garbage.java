package mx.ventanilla.patient.roster;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;

/** What nobody would write into a roster, and somebody has. */
final class Garbage {
    private static final String[] PIECES = {"\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "\0", "=1+1", "@",
            "-",
            "'", "Ñ", "ñ\u0303", "\uFEFF", "\u202E", "\uFFFD", "İ", "ß", "ǅ", "\uD83D\uDE00", "\uD83D", "٣", "{0}",
            "%s",
            "''", "51029487793", "VECX940516MDFGNC02", "99/99/9999", "31/02/2020", "1E+10", "2147483648", "0000000000",
            " ", "\u00A0", "NULL", "X", "1M1994SF", "sep=", "Nss", "6ÑÑÑÑÑSF", "９９", "DF"};

    private Garbage() {}

    static String cell(SplittableRandom random) {
        StringBuilder cell = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            cell.append(random.nextInt(4) == 0
                    ? Character.toString(random.nextInt(0xD800))
                    : PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    /** Bytes of a whole file: pieces, honest rows and noise. */
    static byte[] file(SplittableRandom random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : Rows.headings() + "\n");
        for (int rows = random.nextInt(30); rows > 0; rows--) {
            text.append(random.nextInt(3) == 0 ? cell(random) : Rows.line(Map.of())).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int noise = random.nextInt(4); noise > 0 && bytes.length > 0; noise--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
