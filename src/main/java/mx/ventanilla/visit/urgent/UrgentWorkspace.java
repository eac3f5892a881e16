package mx.ventanilla.visit.urgent;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
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

/** Urgencias in the rail; its number presses while somebody is overdue or unclassified. */
public final class UrgentWorkspace implements Workspace {
    private final ViewLoader loader;
    private final UrgentViewModel model;
    private final UrgentActions actions;
    private final Predicate<Command> allowed;
    private final ObservableValue<Counter> counter;
    private @Nullable View<UrgentController> view;

    public UrgentWorkspace(ViewLoader loader, UrgentWords words, UrgentDesk desk, UrgentViewModel.Outside outside) {
        this.loader = loader;
        this.allowed = command -> command.permission() == null
                || desk.may(Permission.valueOf(command.permission()));
        this.model = new UrgentViewModel(desk, outside, words);
        this.actions = new UrgentActions(model, allowed);
        this.counter = Bindings.createObjectBinding(this::count, model.visits(), model.nowProperty());
    }

    /** True for the desk, which registers, and for the physician, who classifies. */
    public static boolean isFor(Session session) {
        return session.may(Permission.REGISTER_ARRIVAL) || session.may(Permission.SET_TRIAGE);
    }

    @Override
    public String id() {
        return UrgentCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-zap";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return UrgentCommands.all().stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<UrgentController> opened = loader.load(new UrgentController(model, actions));
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
        boolean had = model.candidateProperty().get() != null;
        model.candidateProperty().set(null);
        return had;
    }

    @Override
    public @Nullable Region toastArea() {
        return view == null ? null : view.controller().middle();
    }

    @Override
    public void showPatient(UUID patientId) {
        model.candidateProperty().set(patientId);
    }

    @Override
    public void close() {
        model.close();
    }

    UrgentViewModel model() {
        return model;
    }

    private Counter count() {
        List<UrgentVisit> waiting = model.visits().stream().filter(UrgentVisit::waits).toList();
        boolean presses = waiting.stream().anyMatch(visit -> visit.triage() == null
                || model.words().isOverdue(visit, model.nowProperty().get()));
        return presses ? Counter.pressing(waiting.size()) : Counter.of(waiting.size());
    }
}
