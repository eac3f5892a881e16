package mx.ventanilla.agenda;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.Screen;

/** The agenda on the invisible display, with the keys and notifications that the window gives it. */
public final class AgendaScreen implements AutoCloseable {
    private static final Command BACK = Command.of(Command.EVERYWHERE, "back", "fth-arrow-left", "ESC");

    public final AgendaWorkspace workspace;
    public final Screen screen;
    private final FxTaskRunner tasks;

    public AgendaScreen(BusyAgenda day, Session session, int width, int height) {
        Screen.show(width, height, StackPane::new);
        Toasts toasts = new Toasts(new Messages(Messages.SPANISH));
        tasks = new FxTaskRunner(toasts, report -> {
            throw new AssertionError(report.copyText());
        }, day.clinic.clock);
        workspace = day.workspace(session, tasks, toasts);
        screen = Screen.show(width, height, () -> root(toasts));
        screen.doing(workspace::focusDefault);
        screen.await(() -> !workspace.model().table().isEmpty());
    }

    private Parent root(Toasts toasts) {
        Parent content = workspace.open();
        toasts.setArea(workspace.toastArea());
        StackPane root = new StackPane(content, toasts);
        Shortcuts shortcuts = new Shortcuts(root);
        shortcuts.setScreen(workspace.actions());
        shortcuts.setEverywhere(List.of(Action.of(Toasts.UNDO, toasts.canUndo(), toasts::undo),
                Action.of(BACK, workspace::stepBack)));
        return root;
    }

    @Override
    public void close() {
        screen.doing(workspace::close);
        tasks.close();
        screen.close();
    }
}
