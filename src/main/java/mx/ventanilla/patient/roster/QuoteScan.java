package mx.ventanilla.patient.roster;

/** Follows quotes as a spreadsheet writes them: a cell is quoted when it begins with one, a doubled one is a letter. */
enum QuoteScan {
    CELL_START, BARE, QUOTED, AFTER_QUOTE;

    /** True when the text ends within a quoted cell, so that the record goes on in the next line. */
    static boolean endsInsideQuotes(CharSequence text, char delimiter) {
        QuoteScan place = CELL_START;
        for (int i = 0; i < text.length(); i++) {
            place = place.after(text.charAt(i), delimiter);
        }
        return place == QUOTED;
    }

    /** How often the character stands outside quotes. */
    static int countOutsideQuotes(CharSequence text, char delimiter) {
        QuoteScan place = CELL_START;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter && place != QUOTED) {
                count++;
            }
            place = place.after(c, delimiter);
        }
        return count;
    }

    private QuoteScan after(char c, char delimiter) {
        if (this == QUOTED) {
            return c == '"' ? AFTER_QUOTE : QUOTED;
        }
        if (c == delimiter || c == '\n') {
            return CELL_START;
        }
        return c == '"' && this != BARE ? QUOTED : BARE;
    }
}
