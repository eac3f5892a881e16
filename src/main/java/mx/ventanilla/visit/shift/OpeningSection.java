package mx.ventanilla.visit.shift;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import org.jspecify.annotations.Nullable;

/** The checks when a shift opens, as a part of Turno. */
final class OpeningSection implements Section {
    static final String ID = "opening";
    private final ShiftDesk desk;
    private final SectionKit kit;
    private final ChangeFeed changes;
    private final Consumer<String> goTo;
    private @Nullable OpeningViewModel model;
    private @Nullable OpeningController controller;

    /** @param goTo shows another part of Turno */
    OpeningSection(ShiftDesk desk, SectionKit kit, ChangeFeed changes, Consumer<String> goTo) {
        this.desk = desk;
        this.kit = kit;
        this.changes = changes;
        this.goTo = goTo;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "fth-sunrise";
    }

    @Override
    public Parent open() {
        OpeningViewModel opened = new OpeningViewModel(desk, kit.tasks(), changes);
        model = opened;
        View<OpeningController> view = kit.loader()
                .load(new OpeningController(opened, new ShiftWords(kit.loader().messages(), desk.clinic()), goTo));
        controller = view.controller();
        return view.root();
    }

    @Override
    public List<Action> actions() {
        return List.of();
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
