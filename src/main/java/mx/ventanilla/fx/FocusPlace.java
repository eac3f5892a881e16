package mx.ventanilla.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Asks the scene where the focus is: a pane that was taken out and put back may think that it still has it. */
public final class FocusPlace {
    private FocusPlace() {}

    /** True while the focus is on this node or inside it. */
    public static boolean isWithin(Node pane) {
        Scene scene = pane.getScene();
        @Nullable
        Node node = scene == null ? null : scene.getFocusOwner();
        while (node != null && !node.equals(pane)) {
            node = node.getParent();
        }
        return node != null;
    }
}
