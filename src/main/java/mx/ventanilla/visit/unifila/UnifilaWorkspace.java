package mx.ventanilla.visit.unifila;

import java.util.List;
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
import mx.ventanilla.visit.DeskWords;
import org.jspecify.annotations.Nullable;

/** Unifila in the rail; its number presses while somebody waits and a place is free. */
public final class UnifilaWorkspace implements Workspace {
    private final ViewLoader loader;
    private final DeskWords words;
    private final UnifilaViewModel model;
    private final UnifilaActions actions;
    private final ObservableValue<Counter> counter;
    private @Nullable View<UnifilaController> view;

    public UnifilaWorkspace(ViewLoader loader, DeskWords words, UnifilaDesk desk, UnifilaViewModel.Outside outside) {
        this.loader = loader;
        this.words = words;
        this.model = new UnifilaViewModel(desk, outside, loader.messages());
        this.actions = new UnifilaActions(model);
        this.counter = model.boardProperty().map(UnifilaWorkspace::count).orElse(Counter.NONE);
    }

    /** True for who works at the desk. */
    public static boolean isFor(Session session) {
        return session.may(Permission.REGISTER_ARRIVAL);
    }

    @Override
    public String id() {
        return UnifilaCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-shuffle";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return UnifilaCommands.all();
    }

    @Override
    public Parent open() {
        View<UnifilaController> opened = loader.load(new UnifilaController(model, actions, words));
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
    public @Nullable Region toastArea() {
        return view == null ? null : view.controller().middle();
    }

    @Override
    public void close() {
        model.close();
    }

    UnifilaViewModel model() {
        return model;
    }

    private static Counter count(@Nullable UnifilaBoard board) {
        if (board == null) {
            return Counter.NONE;
        }
        return board.next() == null ? Counter.of(board.waiting().size()) : Counter.pressing(board.waiting().size());
    }
}
