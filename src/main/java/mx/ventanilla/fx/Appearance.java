package mx.ventanilla.fx;

/** The light or the dark set of colours. */
public enum Appearance {
    LIGHT("tokens-light.css"), DARK("tokens-dark.css");

    private final String tokens;

    Appearance(String tokens) {
        this.tokens = tokens;
    }

    String tokens() {
        return tokens;
    }
}
