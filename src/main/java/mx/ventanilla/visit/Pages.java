package mx.ventanilla.visit;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Which page belongs to what the desk is doing. */
public final class Pages {
    private Pages() {}

    public static void showIn(Node page, ObservableValue<PanelMode> mode, PanelMode... modes) {
        Set<PanelMode> own = Set.of(modes);
        page.visibleProperty().bind(mode.map(own::contains));
        page.managedProperty().bind(page.visibleProperty());
    }

    /** As {@link #showIn}; the page joins the others when it is first wanted, and costs no styling and no layout before. */
    public static void addWhenWanted(Pane layers, Node page, ObservableValue<PanelMode> mode, PanelMode... modes) {
        Set<PanelMode> own = Set.of(modes);
        Runnable join = () -> {
            if (own.contains(mode.getValue()) && page.getParent() == null) {
                layers.getChildren().add(page);
            }
        };
        mode.subscribe(join);
        join.run();
        showIn(page, mode, modes);
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
