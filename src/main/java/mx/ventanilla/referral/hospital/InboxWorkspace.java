package mx.ventanilla.referral.hospital;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.IncomingFile;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.referral.screen.ReferralWords;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** A hospital's inbox in the rail: its number is what waits for a decision or an answer. */
public final class InboxWorkspace implements Workspace {
    private static final List<WorkList> PRESSING = List.of(WorkList.INBOX, WorkList.TO_ANSWER);
    private final ViewLoader loader;
    private final InboxViewModel model;
    private final ReferralWords words;
    private final InboxActions actions;
    private final Predicate<Command> allowed;
    private final ObservableValue<Counter> counter;
    private @Nullable View<InboxController> view;

    public InboxWorkspace(ViewLoader loader, Session session, ReferralWords words, InboxViewModel.Outside outside) {
        this.loader = loader;
        this.words = words;
        this.allowed = command -> command.permission() == null
                || session.may(Permission.valueOf(command.permission()));
        this.model = new InboxViewModel(outside);
        this.actions = new InboxActions(model, allowed);
        this.counter = model.list().countsProperty().map(counts -> Counter.pressing(
                PRESSING.stream().mapToInt(list -> counts.getOrDefault(list, 0)).sum()));
    }

    /** True for who receives referrals at a unit that does. */
    public static boolean isFor(Session session, MedicalUnit unit) {
        return unit.secondLevel() && session.may(Permission.RECEIVE_REFERRALS);
    }

    @Override
    public String id() {
        return InboxCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-inbox";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return InboxCommands.all().stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<InboxController> opened = loader.load(new InboxController(model, actions, words, loader));
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
    public boolean receives(IncomingFile.Kind kind) {
        return kind == IncomingFile.Kind.REFERRAL && allowed.test(InboxCommands.EXCHANGE);
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
