package mx.ventanilla.patient.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by field, tidied: single spaces, composed letters, no control or direction characters. A formula
 * in a text loses what makes it one, and is told.
 */
final class RowCells {
    private static final Locale MEXICO = Locale.of("es", "MX");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
    /** How a spreadsheet is made to keep leading zeros: {@code ="012"} or {@code '012}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"|'(.*)");
    private static final Pattern FORMULA_START = Pattern.compile("^[=+\\-@'\\s]+");

    private final RosterRecord row;
    private final ColumnMapping mapping;
    private final RowNotes notes;

    RowCells(RosterRecord row, ColumnMapping mapping, RowNotes notes) {
        this.row = row;
        this.mapping = mapping;
        this.notes = notes;
    }

    /** A code, a number or a date; empty when the row has none. */
    String code(RosterField field) {
        String cell = tidy(field);
        if (beginsPlainly(cell)) {
            return cell;
        }
        Matcher kept = KEPT_AS_TEXT.matcher(cell);
        if (!kept.matches()) {
            return cell;
        }
        return (kept.group(1) != null ? kept.group(1) : kept.group(2)).strip();
    }

    /** Words in capitals, as names are stored; empty when the row has none. */
    String words(RosterField field) {
        return text(field).toUpperCase(MEXICO);
    }

    /** Free text without formulas; empty when the row has none. */
    String text(RosterField field) {
        String cell = tidy(field);
        if (beginsPlainly(cell)) {
            return cell;
        }
        String plain = FORMULA_START.matcher(cell).replaceFirst("");
        if (plain.length() < cell.length() && !plain.isEmpty() && cell.charAt(0) != '\'') {
            notes.warning(field, "roster.row.formula", RowNotes.shown(plain));
        }
        return plain;
    }

    /** Free text of at most so many characters; null when the row has none. */
    @Nullable
    String text(RosterField field, int limit) {
        String text = text(field);
        if (text.length() > limit) {
            notes.warning(field, "roster.row.shortened", limit);
            return text.substring(0, limit).strip();
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean beginsPlainly(String cell) {
        return cell.isEmpty() || Character.isLetterOrDigit(cell.charAt(0));
    }

    private String tidy(RosterField field) {
        int column = mapping.columnOf(field).orElse(-1);
        if (column < 0 || column >= row.fields().size()) {
            return "";
        }
        String written = row.fields().get(column);
        if (isTidy(written)) {
            return written;
        }
        String cell = Normalizer.normalize(written, Normalizer.Form.NFC);
        return GAPS.matcher(INVISIBLE.matcher(cell).replaceAll("")).replaceAll(" ").strip();
    }

    /** True for western letters, digits and signs with single spaces between, which is nearly every cell. */
    private static boolean isTidy(String cell) {
        char before = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || (c > '~' && c < '\u00C0') || c > '\u017F' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return cell.isEmpty() || before != ' ';
    }
}
