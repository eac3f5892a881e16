package mx.ventanilla.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds the words that had too little room and were cut, to see at once what a person cannot read. */
public final class CutWords {
    private CutWords() {}

    /** Call on the screen's thread, after the layout. */
    public static List<String> in(Parent root) {
        List<String> found = new ArrayList<>();
        look(root, found);
        return found;
    }

    private static void look(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && isCut(labeled)) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
        }
    }

    /** A skin keeps the whole words and shows what fits in a text of its own. */
    private static boolean isCut(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null && !whole.isBlank() && labeled.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof Text shown && child.isVisible() && shown.getText() != null
                        && shown.getText().endsWith(labeled.getEllipsisString()) && !whole.equals(shown.getText()));
    }
}
