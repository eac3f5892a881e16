package mx.ventanilla.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Workspace;
import org.jspecify.annotations.Nullable;

/** Which workspace is shown, and which one came before. A workspace is opened at its first visit and then kept. */
public final class Navigator implements AutoCloseable {
    private static final int MEMORY = 20;

    private final List<Workspace> workspaces;
    private final Map<String, Parent> open = new HashMap<>();
    private final Deque<Workspace> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Workspace> current = new ReadOnlyObjectWrapper<>();

    /** @param workspaces those that the person's role may see, in the rail's order */
    public Navigator(List<Workspace> workspaces) {
        this.workspaces = List.copyOf(workspaces);
    }

    public List<Workspace> workspaces() {
        return workspaces;
    }

    public ReadOnlyObjectProperty<@Nullable Workspace> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Screen of the workspace that is shown. */
    public Parent screen() {
        Workspace shown = current.get();
        if (shown == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return open.computeIfAbsent(shown.id(), id -> shown.open());
    }

    /** Shows this workspace with the focus where its work begins. An id that the role does not see changes nothing. */
    public void show(String id) {
        workspaces.stream().filter(workspace -> workspace.id().equals(id)).findFirst().ifPresent(this::show);
    }

    private void show(Workspace next) {
        Workspace left = current.get();
        if (left != null && !left.equals(next)) {
            before.push(left);
            if (before.size() > MEMORY) {
                before.removeLast();
            }
        }
        enter(next);
    }

    private void enter(Workspace next) {
        open.computeIfAbsent(next.id(), id -> next.open());
        current.set(next);
        next.focusDefault();
    }

    /** Back to the workspace before this one, if there was one. */
    public void previous() {
        if (!before.isEmpty()) {
            enter(before.pop());
        }
    }

    /** Shows the workspace of this command and does it there. */
    public void carryOut(Command command) {
        show(command.screen());
        Workspace shown = current.get();
        if (shown != null && shown.id().equals(command.screen())) {
            shown.actions().stream().filter(action -> action.command().equals(command)).findFirst()
                    .ifPresent(Action::run);
        }
    }

    @Override
    public void close() {
        workspaces.forEach(Workspace::close);
    }
}
