package mx.ventanilla.visit;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Which page belongs to what the desk is doing. */
public final class Pages {
    private Pages() {}

    static void showIn(Node page, ObservableValue<PanelMode> mode, Set<PanelMode> own) {
        page.visibleProperty().bind(mode.map(own::contains));
        page.managedProperty().bind(page.visibleProperty());
    }

    public static void set(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /** A notice that takes its place only while it has something to say. */
    public static void showWhile(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
