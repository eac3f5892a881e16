package mx.ventanilla.fx;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Root of every window: lays its content out at the size that, once magnified, fills the window. */
final class MagnifiedPane extends Region {
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Parent content;

    MagnifiedPane(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    void magnify(Magnification magnification) {
        scale.setX(magnification.factor());
        scale.setY(magnification.factor());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * scale.getY();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
