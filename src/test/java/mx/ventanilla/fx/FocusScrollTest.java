package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gets the focus by the program is seen, as what gets it by the tabulator is. */
class FocusScrollTest {
    private TextField first;
    private Region between;
    private TextField last;
    private ScrollPane pane;
    private Screen screen;

    @BeforeEach
    void showsAPageThatIsTooLong() {
        screen = Screen.show(400, 300, () -> {
            first = new TextField();
            between = new Region();
            between.setMinHeight(900);
            last = new TextField();
            pane = new ScrollPane(new VBox(first, between, last));
            pane.setFitToWidth(true);
            FocusScroll.follow(pane);
            return pane;
        });
    }

    @AfterEach
    void closes() {
        screen.close();
    }

    @Test
    void bringsWhatHasTheFocusIntoSight() {
        screen.doing(last::requestFocus);
        assertThat(isSeen(last)).isTrue();
        assertThat(isSeen(first)).isFalse();
        screen.doing(first::requestFocus);
        assertThat(isSeen(first)).isTrue();
    }

    @Test
    void keepsInSightWhatHasTheFocusWhenSomethingAppearsAboveIt() {
        screen.doing(last::requestFocus);
        screen.doing(() -> between.setMinHeight(1100));
        screen.await(() -> isSeen(last));
    }

    private boolean isSeen(Node node) {
        Bounds window = pane.localToScene(pane.getLayoutBounds());
        return window.contains(node.localToScene(node.getLayoutBounds()));
    }
}
