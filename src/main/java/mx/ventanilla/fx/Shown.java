package mx.ventanilla.fx;

import javafx.scene.Node;

/** Parts of a screen that come and go: one that is not wanted leaves no gap. */
public final class Shown {
    private Shown() {}

    public static void when(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
