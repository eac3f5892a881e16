package mx.ventanilla.visit.waitingroom;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content, laid out for a screen of 1280 x 720, as large as it fits. */
final class FittedPane extends Region {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Parent content;

    FittedPane(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        getStyleClass().add("display-frame");
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        if (factor <= 0) {
            return;
        }
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }

    @Override
    protected double computePrefWidth(double height) {
        return height > 0 ? height * WIDTH / HEIGHT : WIDTH / 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 ? width * HEIGHT / WIDTH : HEIGHT / 2;
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
