package mx.ventanilla.visit;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.ScanWatch;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.Screen;

/** Recepción on the invisible display, with the keys and notifications that the window gives it. */
public final class DeskScreen implements AutoCloseable {
    private static final Command BACK = Command.of(Command.EVERYWHERE, "back", "fth-arrow-left", "ESC");

    public final ReceptionWorkspace workspace;
    public final Screen screen;
    private final FxTaskRunner tasks;

    DeskScreen(DeskMorning morning, Session session) {
        Messages messages = new Messages(Messages.SPANISH);
        Toasts toasts = new Toasts(messages);
        tasks = new FxTaskRunner(toasts, report -> {
            throw new AssertionError(report.copyText());
        }, morning.clinic.clock);
        workspace = workspace(morning, session, messages, tasks, toasts);
        screen = Screen.show(1198, 720, () -> root(toasts));
        screen.doing(workspace::focusDefault);
    }

    /** The workspace of this person over this morning. */
    public static ReceptionWorkspace workspace(DeskMorning morning, Session session, Messages messages,
            TaskRunner tasks, Toasts toasts) {
        return new ReceptionWorkspace(new ViewLoader(messages), morning.unit,
                new ReceptionWorkspace.Rules(morning.clinic.clock, CoverageRules.DEFAULT, 15), session,
                new ReceptionViewModel.Outside(morning.desk(session), tasks, toasts, (pace, work) -> () -> {},
                        morning.clinic.database.changes(), DraftBook.NONE));
    }

    private Parent root(Toasts toasts) {
        Parent content = workspace.open();
        toasts.setArea(workspace.toastArea());
        StackPane root = new StackPane(content, toasts);
        ScanWatch.on(root, workspace::scan);
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
