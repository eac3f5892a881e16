package mx.ventanilla.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.clinic.UnitSnapshot;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FxTicker;
import mx.ventanilla.fx.IdleWatch;
import mx.ventanilla.fx.Magnification;
import mx.ventanilla.fx.TableCare;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.patient.roster.RosterSection;
import mx.ventanilla.print.SystemPrinter;
import mx.ventanilla.referral.screen.ReferralsWorkspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.SyncState;
import mx.ventanilla.sync.screen.SyncWorkspace;
import org.jspecify.annotations.Nullable;

/** What a signed-in person works in: the main window with the workspaces of the role, the lock, and the look they like. */
final class Workplace implements AutoCloseable, ShellRequests {
    private final Desktop desktop;
    private final OpenStore store;
    private final Session session;
    private final @Nullable Problem shortage;
    private final Toasts toasts;
    private final PersonLayouts layouts;
    private final MainWindowViewModel model;
    private final MainWindow window;
    private final String first;
    private final List<Workspace> workspaces;
    private final PreviewPrinter printer;
    private Preferences preferences;
    private final Subscription account;
    private @Nullable IdleWatch idle;

    Workplace(Desktop desktop, OpenStore store, Welcome welcome) {
        this.desktop = desktop;
        this.store = store;
        this.session = welcome.session();
        this.shortage = welcome.shortage();
        this.preferences = welcome.preferences();
        desktop.theme().choose(preferences.appearance());
        desktop.theme().choose(preferences.magnification());
        desktop.speak(new Messages(preferences.locale()));
        Messages messages = desktop.messages();
        this.toasts = new Toasts(messages);
        this.model = new MainWindowViewModel(context().clinic().unitClock(), messages, new SignedIn(session.userName(),
                session.fullName(), messages.text("security.role." + session.role().name())));
        this.layouts = new PersonLayouts(new PersonDrafts(context().drafts(), session.userId()), desktop.tasks(),
                new FxTicker());
        ViewLoader loader = new ViewLoader(messages, new TableCare(layouts, toasts));
        this.printer = new PreviewPrinter(new SystemPrinter(), desktop.tasks(), this::look);
        this.workspaces = new Workspaces(store, loader, desktop.tasks(), toasts, session, desktop.theme())
                .referring(this::refer).printingOn(printer).list();
        this.first = workspaces.isEmpty() ? "" : workspaces.getFirst().id();
        this.window = new MainWindow(new MainWindow.Parts(loader, desktop.theme(), model, workspaces, toasts,
                new PatientLookUp(context(), desktop.tasks(), session), allowed(session), this));
        this.account = context().users().watch(this::leaveUnlessCurrent);
    }

    /** Whoever lost the account or the role works on with neither. */
    private void leaveUnlessCurrent() {
        desktop.tasks().run("app.task.account", progress -> context().users().isCurrent(session)).onDone(current -> {
            if (!current) {
                desktop.showSignIn(Problem.of("security.account.changed"));
            }
        });
    }

    /** @param work what the person has come for */
    void show(FirstRunRequests.FirstWork work) {
        showWhere();
        window.show(first);
        desktop.content().show(window.root());
        window.show(first);
        tellShortage();
        Duration patience = Duration.ofMinutes(context().settings().number(SettingName.IDLE_LOCK_MINUTES));
        idle = new IdleWatch(desktop.content().getScene(), patience, this::lock);
        if (work == FirstRunRequests.FirstWork.ROSTER_IMPORT) {
            importRoster();
        }
    }

    /** Receives a file that was opened from the system. */
    void receive(Path file) {
        new FileArrival(store, session, desktop.tasks(), toasts, workspaces, window::show).take(file);
    }

    /** A disk that fills is told before it stops anybody. */
    private void tellShortage() {
        if (shortage != null) {
            toasts.problem(shortage);
        }
    }

    Toasts toasts() {
        return toasts;
    }

    private void importRoster() {
        for (Workspace workspace : workspaces) {
            if (workspace instanceof AdminWorkspace administration) {
                window.show(administration.id());
                administration.show(RosterSection.ID);
            }
        }
    }

    /** The visit is told by the change log; the referral needs the person alone. */
    private void refer(UUID patientId, UUID visitId) {
        workspaces.stream().filter(ReferralsWorkspace.class::isInstance).findFirst().ifPresent(referrals -> {
            window.show(referrals.id());
            referrals.showPatient(patientId);
        });
    }

    private void look(Preview preview) {
        window.open(preview, desktop.tasks());
    }

    @Override
    public void changeUser() {
        desktop.showSignIn();
    }

    @Override
    public void lock() {
        SignInViewModel key = new SignInViewModel(desktop.tasks(), this::reopen, same -> unlock());
        key.userNameProperty().set(session.userName());
        View<LockController> view = new ViewLoader(desktop.messages()).load(new LockController(key, desktop.messages(),
                model.personProperty().get(), this::changeUser));
        desktop.content().lock(view.root());
        view.controller().focusDefault();
    }

    private void unlock() {
        desktop.content().unlock();
        desktop.deliver();
    }

    @Override
    public void choose(Appearance appearance) {
        prefer(preferences.with(appearance));
        desktop.theme().choose(appearance);
    }

    @Override
    public void choose(Magnification magnification) {
        prefer(preferences.with(magnification));
        desktop.theme().choose(magnification);
    }

    @Override
    public void choose(Locale language) {
        keep(preferences.with(language), done -> desktop.enter(session));
    }

    @Override
    public Optional<Path> copyBeforeUpgrade() {
        return Optional.of(store.paths().beforeUpgrade()).filter(Files::exists);
    }

    @Override
    public void showAbout() {
        window.openAbout();
    }

    @Override
    public void close() {
        account.close();
        if (idle != null) {
            idle.close();
        }
        printer.close();
        window.close();
        layouts.close();
    }

    private Session reopen(String userName, char[] password) {
        return context().signIn().signIn(session.userName(), password);
    }

    private void prefer(Preferences chosen) {
        keep(chosen, done -> {});
    }

    private void keep(Preferences chosen, Consumer<Boolean> onKept) {
        preferences = chosen;
        desktop.tasks().run("app.task.preferences", progress -> {
            context().users().keepPreferences(session, chosen.write());
            return true;
        }).onDone(onKept);
    }

    private void showWhere() {
        model.follow(this::whereabouts);
        model.practiceProperty().set(desktop.isPractice());
        workspaces.stream().filter(SyncWorkspace.class::isInstance).map(SyncWorkspace.class::cast).findFirst()
                .ifPresent(sync -> sync.state().subscribe(this::showSync));
    }

    private void showSync(@Nullable SyncState state) {
        if (state != null) {
            model.syncProperty().set(SyncStatus.of(state, context().clock().instant(),
                    context().clinic().unitClock().getZone()));
        }
    }

    private Whereabouts whereabouts() {
        UnitSnapshot unit = context().clinic().unit();
        LocalDateTime now = context().clinic().now();
        return new Whereabouts(unit.unit().name(), unit.shiftAt(now.toLocalDate(), now.toLocalTime()).map(Shift::name)
                .orElseGet(() -> desktop.messages().text("app.shift.none")));
    }

    private AppContext context() {
        return store.context();
    }

    static Predicate<Command> allowed(Session session) {
        return command -> command.permission() == null || session.may(Permission.valueOf(command.permission()));
    }
}
