package mx.ventanilla.print;

/** Paper that an office printer holds. */
public enum PaperSize {
    LETTER("letter"), LETTER_LANDSCAPE("letter landscape"), A4("A4");

    private final String css;

    PaperSize(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }
}
