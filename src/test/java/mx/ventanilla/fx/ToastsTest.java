package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToastsTest {
    private final List<String> done = new ArrayList<>();
    private Toasts toasts;
    private TextField field;
    private Screen screen;

    @BeforeEach
    void showsAField() {
        screen = Screen.show(800, 600, () -> {
            toasts = new Toasts(new Messages(Messages.SPANISH));
            field = new TextField();
            StackPane root = new StackPane(new VBox(field), toasts);
            new Shortcuts(root).setEverywhere(List.of(Action.of(Toasts.UNDO, toasts.canUndo(), toasts::undo)));
            return root;
        });
        screen.doing(field::requestFocus);
    }

    @AfterEach
    void closes() {
        screen.close();
    }

    @Test
    void takesBackTheLastThingWithItsKey() {
        screen.doing(() -> toasts.undoable(() -> done.add("undone"), "shell.sync.pending", 12));
        assertThat(screen.lookup("#toastText").query().getAccessibleText()).isEqualTo("12 por enviar");
        undoKey();
        undoKey();
        assertThat(done).containsExactly("undone");
        assertThat(screen.lookup("#toastText").tryQuery()).isEmpty();
    }

    @Test
    void takesBackWithAClick() {
        screen.doing(() -> toasts.undoable(() -> done.add("undone"), "shell.sync.pending", 12));
        screen.clickOn("#toastUndoButton");
        assertThat(done).containsExactly("undone");
    }

    @Test
    void takesBackTypingBeforeWork() {
        screen.doing(() -> toasts.undoable(() -> done.add("undone"), "shell.sync.pending", 12));
        screen.write("x");
        undoKey();
        assertThat(done).isEmpty();
        undoKey();
        assertThat(done).containsExactly("undone");
    }

    @Test
    void hasNothingToTakeBackAfterAProblem() {
        screen.doing(() -> toasts.problem(Problem.of("shell.sync.conflicts", 2)));
        undoKey();
        assertThat(done).isEmpty();
        assertThat(screen.lookup("#toastUndoButton").tryQuery()).isEmpty();
    }

    @Test
    void showsAtTheFootOfTheWindowWhatItsAreaIsHiddenFor() {
        VBox hidden = new VBox();
        Shown.when(hidden, false);
        screen.doing(() -> {
            ((StackPane) toasts.getParent()).getChildren().addFirst(hidden);
            toasts.setArea(hidden);
            toasts.info("shell.sync.pending", 12);
        });
        Node bar = screen.lookup(".toast").query();
        assertThat(bar.localToScene(bar.getLayoutBounds()).getMaxY()).isGreaterThan(500);
    }

    @Test
    void makesWayForButtonsAndFieldsAlsoForThoseThatComeLater() {
        VBox content = new VBox();
        content.setAlignment(Pos.BOTTOM_CENTER);
        screen.doing(() -> {
            ((StackPane) toasts.getParent()).getChildren().addFirst(content);
            toasts.setArea(content);
            toasts.info("shell.sync.pending", 12);
        });
        Bounds alone = toastBounds();
        Button late = new Button("Cerrar");
        screen.doing(() -> content.getChildren().add(late));
        screen.await(() -> toastBounds().getMaxY() <= late.localToScene(late.getLayoutBounds()).getMinY());
        assertThat(toastBounds().getMaxY()).isLessThan(alone.getMaxY());
        screen.doing(() -> late.setVisible(false));
        screen.doing(content::requestLayout);
        screen.await(() -> toastBounds().equals(alone));
    }

    private Bounds toastBounds() {
        Node bar = screen.lookup(".toast").query();
        return bar.localToScene(bar.getLayoutBounds());
    }

    private void undoKey() {
        screen.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }
}
