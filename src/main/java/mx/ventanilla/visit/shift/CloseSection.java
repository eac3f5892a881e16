package mx.ventanilla.visit.shift;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Parent;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import org.jspecify.annotations.Nullable;

/** The corte de turno, as a part of Turno. */
final class CloseSection implements Section {
    static final String ID = "closing";
    private final ShiftDesk desk;
    private final SectionKit kit;
    private final ChangeFeed changes;
    private final Predicate<Command> allowed;
    private @Nullable CloseViewModel model;
    private @Nullable CloseController controller;

    CloseSection(ShiftDesk desk, SectionKit kit, ChangeFeed changes, Predicate<Command> allowed) {
        this.desk = desk;
        this.kit = kit;
        this.changes = changes;
        this.allowed = allowed;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "fth-sunset";
    }

    @Override
    public Parent open() {
        CloseViewModel opened = new CloseViewModel(desk, kit, changes,
                new ShiftWords(kit.loader().messages(), desk.clinic()));
        model = opened;
        View<CloseController> view = kit.loader().load(new CloseController(opened, allowed));
        controller = view.controller();
        return view.root();
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
            model.close();
        }
    }
}
