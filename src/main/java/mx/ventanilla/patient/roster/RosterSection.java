package mx.ventanilla.patient.roster;

import java.util.List;
import javafx.scene.Parent;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The import of a roster as a part of Administración. */
public final class RosterSection implements Section {
    /** Its name among the sections. */
    public static final String ID = "roster";

    /** Everything that can be asked for here. */
    private static final List<Command> COMMANDS = List.of(RosterController.CHOOSE, RosterController.START,
            RosterController.CANCEL);

    private final RosterImport rosters;
    private final ColumnMemory memory;
    private final Session session;
    private final SectionKit kit;
    private @Nullable RosterViewModel model;
    private @Nullable RosterController controller;

    public RosterSection(RosterImport rosters, ColumnMemory memory, Session session, SectionKit kit) {
        this.rosters = rosters;
        this.memory = memory;
        this.session = session;
        this.kit = kit;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "fth-upload";
    }

    @Override
    public Parent open() {
        RosterViewModel opened = new RosterViewModel(rosters, memory, session, kit.tasks(), kit.loader().messages());
        model = opened;
        View<RosterController> view = kit.loader().load(new RosterController(opened, kit.loader().messages()));
        controller = view.controller();
        return view.root();
    }

    @Override
    public List<Command> commands() {
        return COMMANDS;
    }

    @Override
    public List<Action> actions() {
        return controller == null ? List.of() : controller.actions();
    }

    @Override
    public void focusDefault() {
        if (controller != null) {
            controller.focusDefault();
        }
    }

    @Override
    public boolean stepBack() {
        return false;
    }

    @Override
    public void close() {
        if (model != null) {
            model.cancel();
        }
    }
}
