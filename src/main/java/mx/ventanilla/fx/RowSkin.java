package mx.ventanilla.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.skin.ButtonSkin;

/** Gives a button's row of icon, words and key the whole width, so that the key stands at the right end. */
final class RowSkin extends ButtonSkin {
    private final Node row;

    RowSkin(Button button, Node row) {
        super(button);
        this.row = row;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        row.resizeRelocate(x, y, width, height);
    }
}
