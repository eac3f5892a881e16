package mx.ventanilla.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Parts of a screen that come and go: one that is not wanted leaves no gap. */
public final class Shown {
    private Shown() {}

    /** Follows a value for as long as the node lasts; the node holds it, so that it may be made for this alone. */
    public static void when(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** True when neither the node nor anything around it is hidden. */
    static boolean is(Node node) {
        boolean shown = true;
        for (@Nullable
        Node it = node; it != null; it = it.getParent()) {
            shown &= it.isVisible();
        }
        return shown;
    }

    public static void when(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
