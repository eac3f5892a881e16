package mx.ventanilla.print;

/** Text as it may enter a document: typed text must not turn the reading direction or carry what no paper shows. */
public final class PrintableText {
    private static final int REPLACEMENT = 0xFFFD;

    private PrintableText() {}

    /** Without control, direction and unassigned characters; line breaks and tabs become single blanks. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(PrintableText::blankOrSelf).filter(PrintableText::isShown)
                .forEach(printable::appendCodePoint);
        return printable.toString().strip();
    }

    private static int blankOrSelf(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point;
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                false;
            default -> point != REPLACEMENT;
        };
    }
}
