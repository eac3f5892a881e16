package mx.ventanilla.sync.screen;

import java.time.Clock;
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
import mx.ventanilla.sync.SyncState;
import org.jspecify.annotations.Nullable;

/** Sincronización in the rail; its number presses while a conflict waits for a decision. */
public final class SyncWorkspace implements Workspace {
    private final ViewLoader loader;
    private final SyncViewModel model;
    private final SyncActions actions;
    private final SyncWords words;
    private final StickFiles files;
    private final ObservableValue<Counter> counter;
    private @Nullable View<SyncController> view;

    /** @param clock in the unit's time zone */
    public SyncWorkspace(ViewLoader loader, SyncDesk desk, SyncViewModel.Outside outside, Clock clock,
            StickFiles files) {
        this.loader = loader;
        this.files = files;
        this.words = new SyncWords(loader.messages(), clock);
        this.model = new SyncViewModel(desk, outside, loader.messages());
        this.actions = new SyncActions(model);
        this.counter = model.conflicts().openProperty().map(cases -> Counter.pressing(cases.size()))
                .orElse(Counter.NONE);
    }

    public static boolean isFor(Session session) {
        return session.may(Permission.SEE_SYNC);
    }

    /** How things stand, read again and again; null until the first time. */
    public ObservableValue<@Nullable SyncState> state() {
        return model.stateProperty();
    }

    @Override
    public String id() {
        return SyncCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-refresh-cw";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return SyncCommands.all();
    }

    @Override
    public Parent open() {
        View<SyncController> opened = loader.load(new SyncController(model, actions, words, loader, files));
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
    public void close() {
        model.close();
    }

    SyncViewModel model() {
        return model;
    }
}
