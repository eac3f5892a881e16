package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.IncomingFile;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Referencias in the rail: its number is what somebody must act upon. */
public final class ReferralsWorkspace implements Workspace {
    private static final List<WorkList> PRESSING = List.of(WorkList.OVERDUE, WorkList.RETURNED, WorkList.TO_READ);
    private final ViewLoader loader;
    private final ReferralsViewModel model;
    private final ReferralWords words;
    private final ReferralActions actions;
    private final Predicate<Command> allowed;
    private final ObservableValue<Counter> counter;
    private @Nullable View<ReferralsController> view;

    public ReferralsWorkspace(ViewLoader loader, Session session, ReferralWords words,
            ReferralsViewModel.Outside outside) {
        this.loader = loader;
        this.words = words;
        this.allowed = command -> command.permission() == null
                || session.may(Permission.valueOf(command.permission()));
        this.model = new ReferralsViewModel(outside);
        this.actions = new ReferralActions(model, allowed);
        this.counter = model.list().countsProperty().map(counts -> Counter.pressing(
                PRESSING.stream().mapToInt(list -> counts.getOrDefault(list, 0)).sum()));
    }

    ReferralsViewModel model() {
        return model;
    }

    /** True for who may know of referrals. */
    public static boolean isFor(Session session) {
        return session.may(Permission.SEE_REFERRALS);
    }

    @Override
    public String id() {
        return ReferralCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-send";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return ReferralCommands.all().stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<ReferralsController> opened = loader.load(new ReferralsController(model, actions, words, loader));
        view = opened;
        return opened.root();
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public void focusDefault() {
        if (view != null) {
            view.controller().focusDefault();
        }
    }

    @Override
    public boolean stepBack() {
        return model.stepBack();
    }

    @Override
    public @Nullable Region toastArea() {
        return view == null ? null : view.controller().middle();
    }

    @Override
    public void showPatient(UUID patientId) {
        model.showPatient(patientId);
    }

    @Override
    public boolean receives(IncomingFile.Kind kind) {
        return kind == IncomingFile.Kind.REFERRAL && allowed.test(ReferralCommands.EXCHANGE);
    }

    @Override
    public void receive(IncomingFile file) {
        model.openExchange();
        model.exchange().open(file.path());
    }

    @Override
    public void close() {
        model.close();
    }
}
