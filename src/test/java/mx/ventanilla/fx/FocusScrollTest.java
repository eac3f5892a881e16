package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.Test;

/** What gets the focus by the program is seen, as what gets it by the tabulator is. */
class FocusScrollTest {
    private record Page(ScrollPane pane, TextField first, Region between, TextField last) {
        static Page create() {
            Region between = new Region();
            between.setMinHeight(900);
            TextField first = new TextField();
            TextField last = new TextField();
            ScrollPane pane = new ScrollPane(new VBox(first, between, last));
            pane.setFitToWidth(true);
            FocusScroll.follow(pane);
            return new Page(pane, first, between, last);
        }
    }

    @Test
    void bringsWhatHasTheFocusIntoSight() {
        AtomicReference<Page> shown = new AtomicReference<>();
        try (Screen screen = Screen.show(400, 300, () -> {
            shown.set(Page.create());
            return shown.get().pane();
        })) {
            Page page = shown.get();
            screen.doing(page.last()::requestFocus);
            assertThat(isSeen(page.pane(), page.last())).isTrue();
            assertThat(isSeen(page.pane(), page.first())).isFalse();
            screen.doing(page.first()::requestFocus);
            assertThat(isSeen(page.pane(), page.first())).isTrue();
        }
    }

    @Test
    void keepsInSightWhatHasTheFocusWhenSomethingAppearsAboveIt() {
        AtomicReference<Page> shown = new AtomicReference<>();
        try (Screen screen = Screen.show(400, 300, () -> {
            shown.set(Page.create());
            return shown.get().pane();
        })) {
            Page page = shown.get();
            screen.doing(page.last()::requestFocus);
            screen.doing(() -> page.between().setMinHeight(1100));
            screen.await(() -> isSeen(page.pane(), page.last()));
        }
    }

    private static boolean isSeen(ScrollPane pane, Node node) {
        Bounds window = pane.localToScene(pane.getLayoutBounds());
        return window.contains(node.localToScene(node.getLayoutBounds()));
    }
}
