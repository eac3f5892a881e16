package mx.ventanilla.fx;

/** How large everything is drawn. */
public enum Magnification {
    NORMAL(1, "scale-100.css"), LARGE(1.5, "scale-150.css"), DOUBLE(2, "scale-200.css");

    private final double factor;
    private final String stylesheet;

    Magnification(double factor, String stylesheet) {
        this.factor = factor;
        this.stylesheet = stylesheet;
    }

    public double factor() {
        return factor;
    }

    String stylesheet() {
        return stylesheet;
    }
}
