package mx.ventanilla.agenda.absence;

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

/** The absences, as a part of Turno. */
public final class AbsencesSection implements Section {
    public static final String ID = "absences";
    private final AbsenceDesk desk;
    private final SectionKit kit;
    private final ChangeFeed changes;
    private final Predicate<Command> allowed;
    private @Nullable AbsencesViewModel model;
    private @Nullable AbsencesController controller;

    public AbsencesSection(AbsenceDesk desk, SectionKit kit, ChangeFeed changes, Predicate<Command> allowed) {
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
        return "fth-user-x";
    }

    @Override
    public Parent open() {
        AbsenceWords words = new AbsenceWords(kit.loader().messages(), desk.clinic());
        AbsencesViewModel opened = new AbsencesViewModel(desk,
                new AbsencesViewModel.Outside(kit.tasks(), kit.notifier(), changes, kit.drafts()), words);
        model = opened;
        View<AbsencesController> view = kit.loader().load(new AbsencesController(opened, allowed, kit.clock()));
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
        return model != null && model.stepBack();
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
