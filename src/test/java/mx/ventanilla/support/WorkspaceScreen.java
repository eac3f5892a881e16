package mx.ventanilla.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.Workspace;
import org.jspecify.annotations.Nullable;

/** One workspace on the invisible display with its keys and notifications, worked with the keyboard alone. */
public final class WorkspaceScreen implements AutoCloseable {
    private final CssWarnings warnings = new CssWarnings();
    private final FxTaskRunner tasks;
    private final Workspace workspace;
    public final Screen screen;
    private final AtomicLong told = new AtomicLong();
    private @Nullable Database followed;
    private Subscription subscription = () -> {};

    /** @param made makes the workspace on the screen's thread */
    public WorkspaceScreen(Clock clock, BiFunction<TaskRunner, Toasts, Workspace> made) {
        Toasts toasts = new Toasts(new Messages(Messages.SPANISH));
        tasks = new FxTaskRunner(toasts, report -> {
            throw new AssertionError(report.copyText());
        }, clock);
        Workspace[] opened = new Workspace[1];
        screen = Screen.show(1198, 720, () -> {
            opened[0] = made.apply(tasks, toasts);
            return root(opened[0], toasts);
        });
        workspace = opened[0];
        screen.doing(workspace::focusDefault);
        awaitIdle();
    }

    private static Parent root(Workspace workspace, Toasts toasts) {
        StackPane root = new StackPane(workspace.open(), toasts);
        Shortcuts shortcuts = new Shortcuts(root);
        shortcuts.setScreen(workspace.actions());
        shortcuts.setEverywhere(List.of(Action.of(Toasts.UNDO, toasts.canUndo(), toasts::undo)));
        return root;
    }

    /** From now on what follows from a key includes what the change log of this store tells the screen. */
    public WorkspaceScreen following(Database store) {
        followed = store;
        subscription = store.changes().subscribe(changes -> told.set(changes.lastSeq()));
        told.set(lastOf(store));
        return this;
    }

    /** Presses these keys together and waits until what follows from it is done. */
    public WorkspaceScreen press(KeyCode... keys) {
        screen.push(keys);
        return awaitIdle();
    }

    public WorkspaceScreen type(String text) {
        screen.write(text);
        return awaitIdle();
    }

    /** Goes on with the tabulator until this field has the focus. */
    public WorkspaceScreen tabTo(String id) {
        for (int i = 0; i < 40 && !hasFocus(id); i++) {
            screen.push(KeyCode.TAB);
        }
        assertThat(hasFocus(id)).as("reached with the tabulator: " + id).isTrue();
        return this;
    }

    public WorkspaceScreen awaitIdle() {
        screen.await(() -> !tasks.isBusy());
        Database store = followed;
        if (store != null) {
            long last = lastOf(store);
            screen.await(() -> told.get() >= last);
            screen.await(() -> !tasks.isBusy());
        }
        screen.doing(() -> {});
        return this;
    }

    private static long lastOf(Database store) {
        return store.read(handle -> handle.createQuery("select coalesce(max(seq), 0) from change_log")
                .mapTo(Long.class).one());
    }

    /** Waits until this label says so. */
    public WorkspaceScreen awaitText(String id, String part) {
        screen.await(() -> screen.lookup("#" + id).tryQuery()
                .filter(node -> node instanceof Labeled labeled && labeled.getText().contains(part)).isPresent());
        return awaitIdle();
    }

    public WorkspaceScreen awaitToast(String part) {
        screen.await(() -> screen.lookup("#toastText").tryQuery()
                .filter(toast -> toast.getAccessibleText().contains(part)).isPresent());
        return awaitIdle();
    }

    public WorkspaceScreen takeBack() {
        return press(KeyCode.CONTROL, KeyCode.Z);
    }

    private boolean hasFocus(String id) {
        boolean[] has = new boolean[1];
        screen.doing(() -> has[0] = screen.scene().getFocusOwner() != null
                && id.equals(screen.scene().getFocusOwner().getId()));
        return has[0];
    }

    @Override
    public void close() {
        subscription.close();
        screen.doing(workspace::close);
        tasks.close();
        screen.close();
        warnings.close();
        assertThat(warnings.caught()).isEmpty();
    }
}
