package mx.ventanilla.visit.shift;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Parent;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import org.jspecify.annotations.Nullable;

/** The paper mode, as a part of Turno. */
final class PaperSection implements Section {
    private final PaperDesk desk;
    private final SectionKit kit;
    private final Predicate<Command> allowed;
    private @Nullable PaperController controller;

    PaperSection(PaperDesk desk, SectionKit kit, Predicate<Command> allowed) {
        this.desk = desk;
        this.kit = kit;
        this.allowed = allowed;
    }

    @Override
    public String id() {
        return "paper";
    }

    @Override
    public String icon() {
        return "fth-file-text";
    }

    @Override
    public Parent open() {
        View<PaperController> view = kit.loader().load(new PaperController(
                new PaperViewModel(desk, kit.tasks(), kit.notifier(), kit.loader().messages()),
                kit.loader().messages(), allowed, kit.clock()));
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
        controller = null;
    }
}
