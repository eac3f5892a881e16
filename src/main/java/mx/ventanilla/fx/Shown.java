package mx.ventanilla.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Parts of a screen that come and go: one that is not wanted leaves no gap. */
public final class Shown {
    private Shown() {}

    /** Follows a value for as long as the node lasts; the node holds it, so that it may be made for this alone. */
    public static void when(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }

    public static void when(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
