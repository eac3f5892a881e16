package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mx.ventanilla.app.FirstRunRequests.FirstWork;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The one window and what it shows in turn: the assistant of the first start, the sign-in, the workspaces. */
public final class Desktop implements AutoCloseable, WindowDoor {
    static final double WIDTH = 1366;
    static final double HEIGHT = 768;

    private final Stage stage;
    private final Theme theme = new Theme();
    private final WindowContent content;
    private final FxTaskRunner tasks;
    private final WindowRestore restore = new WindowRestore(this);
    private final WindowStore store;
    private final OpenedFile incoming = new OpenedFile();
    private final WindowClosing closing = new WindowClosing(this::letGo);
    private Messages messages = new Messages(Messages.SPANISH);
    private @Nullable Entrance entrance;
    private @Nullable Workplace workplace;
    private @Nullable Problem refusal;

    public Desktop(Stage stage, Launch launch) {
        this(stage, launch, Opening.of(launch));
    }

    /** As {@link #Desktop(Stage, Launch)}, for a store that is being opened already. */
    Desktop(Stage stage, Launch launch, Opening opening) {
        this.stage = stage;
        this.store = new WindowStore(launch, opening, restore, this);
        this.content = new WindowContent(new ViewLoader(messages));
        this.tasks = new FxTaskRunner(new ToWorkplace(() -> workplace, this::nobodyWaited), content, launch.clock());
    }

    /** Shows the window at once, with the store being opened beside it. */
    public void start() {
        start(WIDTH, HEIGHT);
    }

    /** As {@link #start()}, in a window of this size. */
    public void start(double width, double height) {
        content.setPrefSize(width, height);
        Scene scene = theme.scene(content);
        if (store.isThere()) {
            welcome(Entrance.beforeTheStoreIsOpen(tasks, messages, store.opening(), this::enter));
        } else {
            content.say(messages.text("app.start.preparing"));
        }
        stage.setTitle("Ventanilla");
        stage.setScene(scene);
        stage.setOnCloseRequest(this::leave);
        stage.show();
        if (entrance != null) {
            entrance.focusDefault();
        }
        tasks.run("app.task.open", progress -> store.open())
                .onDone(this::opened).onProblem(this::refuse).onEnd(this::refuseUnlessOpen);
    }

    public Stage stage() {
        return stage;
    }

    /** The services of the open store. */
    public AppContext context() {
        return store.store().context();
    }

    WindowContent content() {
        return content;
    }

    public Theme theme() {
        return theme;
    }

    FxTaskRunner tasks() {
        return tasks;
    }

    Messages messages() {
        return messages;
    }

    /** True while something that was asked for is under way. */
    public boolean isBusy() {
        return tasks.isBusy();
    }

    /** Why the window could not go on; empty while it can. */
    public Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Tells of what no part of the program took care of. May be called on any thread. */
    void report(Throwable fault) {
        tasks.report("app.task.unexpected", fault);
    }

    /** Everything is said in this language from now on. */
    void speak(Messages chosen) {
        messages = chosen;
        Locale.setDefault(Locale.Category.FORMAT, chosen.locale()); // the calendars of JavaFX ask for no other
        content.use(new ViewLoader(chosen));
    }

    void showSignIn() {
        showSignIn(null);
    }

    /** @param reason why somebody has to sign in again, null when it was asked for */
    void showSignIn(@Nullable Problem reason) {
        leaveWorkplace();
        Entrance again = Entrance.of(tasks, messages, store.store().context(), this::enter);
        again.offerSealedExit(tasks, () -> UnitSync.of(store.store()));
        again.tell(reason);
        welcome(again);
    }

    /** Builds the workspaces for this person, once the store has said how they like them. */
    void enter(Session session) {
        enter(session, FirstWork.RECEPTION);
    }

    void enter(Session session, FirstWork work) {
        tasks.run("app.task.signIn", progress -> Welcome.read(store.store(), session)).onDone(welcome -> {
            if (!restore.isUnderWay()) {
                build(welcome, work);
            }
        });
    }

    private void build(Welcome welcome, FirstWork work) {
        leaveWorkplace();
        entrance = null;
        Workplace made = new Workplace(this, store.store(), welcome);
        workplace = made;
        made.show(work);
        deliver();
    }

    @Override
    public void comeForward(@Nullable Path file) {
        Platform.runLater(() -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
            if (file != null) {
                incoming.bring(file);
                incoming.announceAt(entrance);
                deliver();
            }
        });
    }

    /** Hands on the file that was opened from the system, to whoever is in front of the window. */
    void deliver() {
        if (workplace != null && !content.isLocked()) {
            incoming.deliverTo(workplace);
        }
    }

    @Override
    public void close() {
        leaveWorkplace();
        closing.await();
    }

    private void leave(WindowEvent asked) {
        asked.consume();
        if (!closing.isBegun()) {
            leaveWorkplace();
            content.setDisable(true);
            closing.begin(() -> content.say(messages.text("app.closing")), stage::close);
        }
    }

    private void letGo() {
        tasks.close();
        store.close();
    }

    void leaveWorkplace() {
        if (workplace != null) {
            workplace.close();
            workplace = null;
        }
    }

    /** True when the patients are invented. */
    boolean isPractice() {
        return store.isPractice();
    }

    private void opened(StoreAtWork opened) {
        if (!opened.isSetUp()) {
            entrance = null;
            content.show(FirstRun.on(opened.store(), tasks, messages, new AfterFirstRun(this, store)));
            content.helpAbout("firstRun");
        } else if (entrance == null) {
            showSignIn();
        } else {
            entrance.offerSealedExit(tasks, () -> UnitSync.of(opened.store()));
            entrance.opened(opened.store().context());
            Entrance present = entrance;
            new Beforehand(opened.store(), messages, theme).whileTyping(present.root(), tasks,
                    () -> !present.isEntering());
        }
    }

    private void welcome(Entrance made) {
        entrance = made;
        content.show(made.root());
        content.helpAbout("signIn");
        made.focusDefault();
        incoming.announceAt(entrance);
    }

    private void refuseUnlessOpen() {
        if (!store.isOpen() && refusal == null) {
            refuse(Problem.of("app.start.failed"));
        }
    }

    private void refuse(Problem problem) {
        refusal = problem;
        entrance = null;
        View<RefusalController> view = new ViewLoader(messages).load(new RefusalController(messages.text(problem),
                stage::close));
        content.show(view.root());
        view.controller().focusDefault();
    }

    private void nobodyWaited(Problem problem) {
        if (!restore.isUnderWay()) {
            refuse(problem);
        }
    }
}
