package mx.ventanilla.visit.waitingroom;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Sala de espera in the rail, and the television's window, which lives as long as its workspace. */
public final class WaitingRoomWorkspace implements Workspace {
    private final ViewLoader loader;
    private final Supplier<String> unitName;
    private final WaitingRoomViewModel model;
    private final DisplayWindow window;
    private final WaitingRoomActions actions;
    private @Nullable View<WaitingRoomController> view;

    /**
     * @param unitName the unit's name, as it stands when a screen is opened
     * @param dress makes a scene in the program's look
     */
    public WaitingRoomWorkspace(ViewLoader loader, Supplier<String> unitName, Supplier<List<CalledTicket>> lastCalls,
            WaitingRoomViewModel.Outside outside, Function<Parent, Scene> dress) {
        this.loader = loader;
        this.unitName = unitName;
        this.model = new WaitingRoomViewModel(lastCalls, outside);
        this.window = new DisplayWindow(model, dress);
        this.actions = new WaitingRoomActions(model, window);
        model.shownProperty().subscribe(this::turn);
    }

    /** True for who works at the desk. */
    public static boolean isFor(Session session) {
        return session.may(Permission.REGISTER_ARRIVAL);
    }

    @Override
    public String id() {
        return WaitingRoomCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-monitor";
    }

    @Override
    public List<Command> commands() {
        return WaitingRoomCommands.all();
    }

    @Override
    public Parent open() {
        View<WaitingRoomController> opened = loader
                .load(new WaitingRoomController(model, actions, loader, unitName.get()));
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
    public void close() {
        window.close();
        model.close();
    }

    WaitingRoomViewModel model() {
        return model;
    }

    private void turn(boolean shown) {
        if (shown) {
            Parent display = loader.load(new DisplayController(model, loader.messages(), unitName.get())).root();
            window.show(new FittedPane(display), loader.messages().text("shell.workspace.waitingRoom"));
        } else {
            window.close();
        }
    }
}
