package mx.ventanilla.fx;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Keeps what has the focus within sight in a page that scrolls: JavaFX does so for the tabulator alone. */
public final class FocusScroll {
    private FocusScroll() {}

    public static void follow(ScrollPane pane) {
        ObservableValue<Node> focused = pane.sceneProperty().flatMap(Scene::focusOwnerProperty);
        focused.subscribe(node -> keepInSight(pane, node));
        // a sentence that appears above what has the focus must not push it out
        pane.contentProperty()
                .flatMap(Node::layoutBoundsProperty)
                .subscribe(bounds -> Platform.runLater(() -> keepInSight(pane, focused.getValue())));
    }

    private static void keepInSight(ScrollPane pane, @Nullable Node node) {
        if (node != null && FocusPlace.isWithin(pane.getContent())) {
            pane.layout(); // what has just appeared has its place only then
            reveal(pane, node);
        }
    }

    private static void reveal(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double room = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        if (room <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * room;
        double bottom = top + pane.getViewportBounds().getHeight();
        if (place.getMinY() < top) {
            pane.setVvalue(place.getMinY() / room);
        } else if (place.getMaxY() > bottom) {
            pane.setVvalue((top + place.getMaxY() - bottom) / room);
        }
    }
}
