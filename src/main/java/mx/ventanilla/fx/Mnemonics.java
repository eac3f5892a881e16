package mx.ventanilla.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;

/** Gives labels of fields, and boxes to tick, the underlined letter that leads there with Alt; buttons show keys of their own. */
public final class Mnemonics {
    private static final Object GIVEN = Mnemonics.class;
    private final AltLetters letters = new AltLetters();

    /** To a label whose words stay as they are; one that has its letter keeps it. */
    public void give(Labeled label) {
        if (label.getProperties().containsKey(GIVEN)) {
            letters.leave(label.getText());
        } else if (!label.textProperty().isBound() && !label.getText().isEmpty()) {
            label.setText(letters.mark(label.getText()));
            label.setMnemonicParsing(true);
            label.getProperties().put(GIVEN, true);
        }
    }

    /** To all that a view asks for. */
    void giveThroughout(@Nullable Node node) {
        switch (node) {
            case null -> {}
            case Label label when label.getLabelFor() != null && label.isVisible() -> give(label);
            case CheckBox box -> give(box);
            case ScrollPane pane -> giveThroughout(pane.getContent());
            case TitledPane pane -> giveThroughout(pane.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::giveThroughout);
            default -> {}
        }
    }
}
