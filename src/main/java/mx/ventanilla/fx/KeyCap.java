package mx.ventanilla.fx;

import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key as it is printed on the keyboard. Hidden while it has no text. */
public final class KeyCap extends Label {
    private static final Map<String, String> ICONS = Map.of("↵", "fth-corner-down-left", "↑", "fth-arrow-up", "↓",
            "fth-arrow-down", "←", "fth-arrow-left", "→", "fth-arrow-right");

    private static final double LEAST_WIDTH = 20;

    public KeyCap() {
        this("");
    }

    public KeyCap(String keys) {
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        textProperty().subscribe(this::draw);
        setText(keys);
    }

    public KeyCap(KeyCombination key) {
        this(KeyNames.of(key));
    }

    /** As wide as its words: a key that is cut tells nothing. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.max(LEAST_WIDTH, super.computePrefWidth(height));
    }

    /** Sets what is visible, and does not bind it: a style may hide a key that has a text. */
    private void draw(String keys) {
        setVisible(!keys.isEmpty());
        String icon = ICONS.get(keys);
        setGraphic(icon == null ? null : Icons.of(icon, "icon-xs"));
        setContentDisplay(icon == null ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
    }
}
