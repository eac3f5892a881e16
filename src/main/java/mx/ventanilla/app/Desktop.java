package mx.ventanilla.app;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The one window and what it shows in turn: the assistant of the first start, the sign-in, the workspaces. */
public final class Desktop implements AutoCloseable, FirstRunRequests {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Stage stage;
    private Launch launch;
    private final Opening opening;
    private final Theme theme = new Theme();
    private final WindowContent content;
    private final FxTaskRunner tasks;
    private Messages messages = new Messages(Messages.SPANISH);
    private @Nullable OpenStore store;
    private @Nullable BackgroundWork background;
    private @Nullable CommandServer server;
    private @Nullable Workplace workplace;
    private @Nullable PracticeVisit practice;
    private final WindowRestore restore = new WindowRestore(this);

    public Desktop(Stage stage, Launch launch) {
        this(stage, launch, Opening.of(launch));
    }

    /** As {@link #Desktop(Stage, Launch)}, for a store that is being opened already. */
    Desktop(Stage stage, Launch launch, Opening opening) {
        this.stage = stage;
        this.launch = launch;
        this.opening = opening;
        this.content = new WindowContent(new ViewLoader(messages));
        this.tasks = new FxTaskRunner(new ToWorkplace(), content, launch.clock());
    }

    /** Shows the window at once, with the store being opened beside it. */
    public void start() {
        start(WIDTH, HEIGHT);
    }

    /** As {@link #start()}, in a window of this size. */
    public void start(double width, double height) {
        content.setPrefSize(width, height);
        Scene scene = theme.scene(content);
        stage.setTitle("Ventanilla");
        stage.setScene(scene);
        stage.show();
        tasks.run("app.task.open", progress -> opening.await())
                .onDone(this::opened).onProblem(this::refused);
    }

    public Stage stage() {
        return stage;
    }

    /** The services of the open store. */
    public AppContext context() {
        return store().context();
    }

    WindowContent content() {
        return content;
    }

    public Theme theme() {
        return theme;
    }

    TaskRunner tasks() {
        return tasks;
    }

    Messages messages() {
        return messages;
    }

    /** True while something that was asked for is under way. */
    public boolean isBusy() {
        return tasks.isBusy();
    }

    /** Everything is said in this language from now on. */
    void speak(Messages chosen) {
        messages = chosen;
        content.use(new ViewLoader(chosen));
    }

    void showSignIn() {
        showSignIn(null);
    }

    /** @param reason why somebody has to sign in again, null when it was asked for */
    void showSignIn(@Nullable Problem reason) {
        leaveWorkplace();
        AppContext context = store().context();
        SignInViewModel model = new SignInViewModel(tasks, context.signIn()::signIn, this::enter)
                .settingOwnWith(context.signIn()::changePassword);
        model.tell(reason);
        SignInController controller = new SignInController(model, messages, context.clinic().unit().unit().name());
        View<SignInController> view = new ViewLoader(messages).load(controller);
        content.show(view.root());
        controller.focusDefault();
    }

    /** Builds the workspaces for this person. */
    void enter(Session session) {
        leaveWorkplace();
        Workplace made = new Workplace(this, store(), session);
        workplace = made;
        made.show();
    }

    @Override
    public void explorePractice() {
        tasks.run("app.task.practice", progress -> {
            PracticeVisit begun = PracticeVisit.begin(launch.clock(), launch.handler(), progress);
            closeStore();
            practice = begun;
            launch = begun.launch();
            OpenStore opened = Opening.of(launch).await();
            return new Entered(opened, begun.signIn(opened.context()));
        }).onDone(entered -> {
            hold(entered.store());
            enter(entered.session());
        });
    }

    @Override
    public void enter(String userName, char[] password, FirstWork work) {
        tasks.run("app.task.signIn", progress -> store().context().signIn().signIn(userName, password))
                .onDone(session -> {
                    enter(session);
                    if (workplace != null && work == FirstWork.ROSTER_IMPORT) {
                        workplace.importRoster();
                    }
                });
    }

    @Override
    public void close() {
        leaveWorkplace();
        tasks.close();
        closeStore();
        if (practice != null) {
            practice.close();
        }
    }

    private void closeStore() {
        if (background != null) {
            background.close();
            background = null;
        }
        if (server != null) {
            server.close();
            server = null;
        }
        if (store == null) {
            launch.folder().close();
        } else {
            store.close();
            store = null;
        }
    }

    private void opened(OpenStore opened) {
        hold(opened);
        if (Clinic.isSetUp(opened.database())) {
            showSignIn();
        } else {
            showFirstRun(opened);
        }
    }

    private void hold(OpenStore opened) {
        store = opened;
        opened.watch(restore);
        background = BackgroundWork.start(opened);
        server = CommandServer.start(opened.paths(), launch.clock(), launch.handler().of(opened));
    }

    private void showFirstRun(OpenStore opened) {
        FirstRunViewModel model = new FirstRunViewModel(tasks, (unit, person, password) -> setUp(opened, unit, person,
                password), this);
        View<FirstRunController> view = new ViewLoader(messages).load(new FirstRunController(model, messages));
        content.show(view.root());
        view.controller().focusDefault();
    }

    private static void setUp(OpenStore opened, NewUnit unit, NewUser administrator, char[] password) {
        new FirstSetup(opened.database()).run(unit, administrator, password);
    }

    private void refused(Problem problem) {
        View<RefusalController> view = new ViewLoader(messages).load(new RefusalController(messages.text(problem),
                stage::close));
        content.show(view.root());
        view.controller().focusDefault();
    }

    private OpenStore store() {
        return Optional.ofNullable(store).orElseThrow(() -> Problem.of("store.missing"));
    }

    void leaveWorkplace() {
        if (workplace != null) {
            workplace.close();
            workplace = null;
        }
    }

    /** True when the patients are invented. */
    boolean isPractice() {
        return PracticeMark.isIn(launch.folder().paths());
    }

    private record Entered(OpenStore store, Session session) {}

    /** Notifications belong to the screen of the moment. */
    private final class ToWorkplace implements Notifier {
        @Override
        public void info(String key, Object... arguments) {
            if (workplace != null) {
                workplace.toasts().info(key, arguments);
            }
        }

        @Override
        public void undoable(Runnable undo, String key, Object... arguments) {
            if (workplace != null) {
                workplace.toasts().undoable(undo, key, arguments);
            }
        }

        @Override
        public void problem(Problem problem) {
            if (workplace != null) {
                workplace.toasts().problem(problem);
            } else if (!restore.isUnderWay()) {
                refused(problem);
            }
        }
    }
}
