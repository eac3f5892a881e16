package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    private final Toasts toasts = new Toasts(new Messages(Messages.SPANISH));
    private final TextField field = new TextField();
    private Screen screen;

    @BeforeEach
    void showsAField() {
        screen = Screen.show(800, 600, () -> {
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

    private void undoKey() {
        screen.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }
}
