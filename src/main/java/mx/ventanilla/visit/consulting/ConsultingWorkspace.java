package mx.ventanilla.visit.consulting;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Consultorio in the rail: opens first for a doctor. */
public final class ConsultingWorkspace implements Workspace {
    private final ViewLoader loader;
    private final ConsultingViewModel model;
    private final ConsultingActions actions;
    private final Predicate<Command> allowed;
    private final ObservableValue<Counter> counter;
    private @Nullable View<ConsultingController> view;

    /** @param referring where a consultation that ends with a referral goes on */
    public ConsultingWorkspace(ViewLoader loader, ConsultingWords words, ConsultingDesk desk,
            ConsultingViewModel.Outside outside, Referring referring) {
        this.loader = loader;
        this.allowed = command -> command.permission() == null
                || desk.session().may(Permission.valueOf(command.permission()));
        this.model = new ConsultingViewModel(desk, outside, words, referring);
        this.actions = new ConsultingActions(model, allowed);
        this.counter = model.list().dayProperty()
                .map(day -> Counter.of(day == null ? 0 : day.waiting().size())).orElse(Counter.NONE);
    }

    /** True for who consults. */
    public static boolean isFor(Session session) {
        return session.may(Permission.CONSULT);
    }

    @Override
    public String id() {
        return ConsultingCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-activity";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return ConsultingCommands.all().stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<ConsultingController> opened = loader.load(new ConsultingController(model, actions, loader));
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
        focusDefault();
        return false;
    }

    @Override
    public @Nullable Region toastArea() {
        return view == null ? null : view.controller().middle();
    }

    @Override
    public void close() {
        model.close();
    }

    ConsultingViewModel model() {
        return model;
    }
}
