package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.SyncService;
import mx.ventanilla.sync.screen.ChosenFiles;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in. It takes name and password while the store is still being opened beside it; who is quicker than the store
 * waits for it.
 */
final class Entrance {
    private final SignInViewModel model;
    private final View<SignInController> view;
    private final Messages messages;
    private final Consumer<Session> onEntered;
    private boolean isOpen;
    private @Nullable Session admitted;

    private Entrance(TaskRunner tasks, Messages messages, SignInViewModel.Gate<Session> gate,
            SignInViewModel.PasswordChange change, Consumer<Session> onEntered) {
        this.messages = messages;
        this.onEntered = onEntered;
        this.model = new SignInViewModel(tasks, gate, this::admit).settingOwnWith(change);
        this.view = new ViewLoader(messages).load(new SignInController(model, messages));
    }

    /** To an open store. */
    static Entrance of(TaskRunner tasks, Messages messages, AppContext context, Consumer<Session> onEntered) {
        Entrance made = new Entrance(tasks, messages, context.signIn()::signIn,
                context.signIn()::changePassword, onEntered);
        made.opened(context);
        return made;
    }

    /** To a store on its way to being open; {@link #opened} is to be called then. */
    static Entrance beforeTheStoreIsOpen(TaskRunner tasks, Messages messages, Opening opening,
            Consumer<Session> onEntered) {
        return new Entrance(tasks, messages,
                (name, password) -> opening.await().context().signIn().signIn(name, password),
                (name, password, own) -> opening.await().context().signIn().changePassword(name, password, own),
                onEntered);
    }

    /** True from the check of a password on; again false when it is refused. */
    boolean isEntering() {
        return model.busyProperty().get() || admitted != null;
    }

    Parent root() {
        return view.root();
    }

    void focusDefault() {
        view.controller().focusDefault();
    }

    /** Says why somebody has to sign in again; null when it was asked for. */
    void tell(@Nullable Problem reason) {
        model.tell(reason);
    }

    /** Says that this file is opened after the sign-in. */
    void announce(Path file) {
        view.controller().announce(messages.text("app.incoming.afterSignIn", String.valueOf(file.getFileName())));
    }

    /** The store is there: its unit is named, and who waited goes in. */
    void opened(AppContext context) {
        isOpen = true;
        view.controller().showUnit(context.clinic().unit().unit().name());
        Session first = admitted;
        if (first != null) {
            onEntered.accept(first);
        }
    }

    /** What the region does not have can be taken out without signing in. */
    void offerSealedExit(TaskRunner tasks, Supplier<SyncService> sync) {
        view.controller().add(new ViewLoader(messages).load(new SealedExitController(
                new SealedExitViewModel(tasks, messages, sync), messages, new ChosenFiles(messages))).root());
    }

    private void admit(Session session) {
        admitted = session;
        if (isOpen) {
            onEntered.accept(session);
        }
    }
}
