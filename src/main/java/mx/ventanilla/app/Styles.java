package mx.ventanilla.app;

import javafx.css.PseudoClass;

/** States that the stylesheet draws. */
final class Styles {
    static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    static final PseudoClass PRESSING = PseudoClass.getPseudoClass("pressing");

    private Styles() {}
}
