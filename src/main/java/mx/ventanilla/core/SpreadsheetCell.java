package mx.ventanilla.core;

import java.util.regex.Pattern;

/** Text on its way into a file that a spreadsheet will open. */
public final class SpreadsheetCell {
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\\t\\r\\n]");

    private SpreadsheetCell() {}

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
    public static String defused(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
