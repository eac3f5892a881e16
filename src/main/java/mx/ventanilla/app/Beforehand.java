package mx.ventanilla.app;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Magnification;
import mx.ventanilla.fx.SpareTime;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person waits for after the sign-in is done once, for nobody, while they type their name and password: the frame
 * and Recepción are made, dressed in the dark and thrown away, and the check of a password is tried. What Java does only
 * once is behind it then (decision 33).
 *
 * <p>Nothing is asked of the store for it: what these screens ask for is never carried out.
 */
final class Beforehand {
    private static final Logger LOG = LoggerFactory.getLogger(Beforehand.class);

    private final OpenStore store;
    private final Messages messages;
    private final Theme theme;

    Beforehand(OpenStore store, Messages messages, Theme theme) {
        this.store = store;
        this.messages = messages;
        this.theme = theme;
    }

    /**
     * Does it bit by bit, until this place is left.
     *
     * @param isWanted false once somebody waits: then the real thing comes first
     */
    void whileTyping(Parent place, TaskRunner tasks, BooleanSupplier isWanted) {
        SpareTime.doFor(place, List.of(
                () -> onlyIf(isWanted, () -> tryPassword(tasks)),
                () -> onlyIf(isWanted, () -> rehearse(List.of())),
                () -> onlyIf(isWanted, () -> rehearse(reception()))));
    }

    /** A faster start is worth no fault: what does not go here is told by the real thing. */
    private static void onlyIf(BooleanSupplier isWanted, Runnable piece) {
        if (isWanted.getAsBoolean()) {
            try {
                piece.run();
            } catch (RuntimeException fault) {
                LOG.warn("not made beforehand", fault);
            }
        }
    }

    private void tryPassword(TaskRunner tasks) {
        tasks.run("signin.task", progress -> {
            store.context().signIn().rehearse();
            return true;
        }).onProblem(problem -> LOG.warn("not made beforehand: {}", problem.key()));
    }

    /** @param workspaces shown in the frame, may be none */
    void rehearse(List<Workspace> workspaces) {
        try (MainWindow window = new MainWindow(new MainWindow.Parts(new ViewLoader(messages), theme,
                new MainWindowViewModel(store.context().clinic().unitClock(), messages, new SignedIn("", "", "")),
                workspaces, new Toasts(messages), (text, answer) -> {},
                Workplace.allowed(nobody()), new NoRequests()))) {
            workspaces.forEach(workspace -> window.show(workspace.id()));
            StackPane dark = new StackPane(window.root());
            Scene scene = theme.scene(dark);
            scene.getRoot().resize(Desktop.WIDTH, Desktop.HEIGHT);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            dark.getChildren().clear();
        }
    }

    /** Recepción, without anything to show. */
    List<Workspace> reception() {
        return List
                .of(new Workspaces(store, new ViewLoader(messages), new NothingDone(), new Toasts(messages), nobody(),
                        theme).reception());
    }

    private static Session nobody() {
        return new Session(new UUID(0, 0), "", "", Role.RECEPTIONIST, null, new UUID(0, 0));
    }

    /** Takes every task and carries out none. */
    private static final class NothingDone implements TaskRunner {
        @Override
        public <T> Running<T> run(String nameKey, Work<T> work) {
            return new Waiting<>();
        }
    }

    /** Never begins, and so never ends. */
    private static final class Waiting<T> implements TaskRunner.Running<T> {
        @Override
        public TaskRunner.Running<T> onDone(Consumer<? super T> consumer) {
            return this;
        }

        @Override
        public TaskRunner.Running<T> onProblem(Consumer<Problem> consumer) {
            return this;
        }

        @Override
        public TaskRunner.Running<T> onEnd(Runnable action) {
            return this;
        }

        @Override
        public TaskRunner.Running<T> onProgress(TaskRunner.ProgressConsumer consumer) {
            return this;
        }

        @Override
        public void cancel() {}
    }

    /** Nobody is there to ask for anything. */
    private static final class NoRequests implements ShellRequests {
        @Override
        public void changeUser() {}

        @Override
        public void lock() {}

        @Override
        public void choose(Appearance appearance) {}

        @Override
        public void choose(Magnification magnification) {}

        @Override
        public void choose(Locale language) {}

        @Override
        public void showAbout() {}
    }
}
