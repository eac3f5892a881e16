package mx.ventanilla.fx;

import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons by their Ikonli code; size and colour come from the stylesheet. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(String code, String... styleClasses) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
