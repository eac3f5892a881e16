package mx.ventanilla.security;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Parent;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import org.jspecify.annotations.Nullable;

/** The audit as a part of Administración. */
public final class AuditSection implements Section {
    /** Everything that can be asked for here. */
    private static final List<Command> COMMANDS = List.of(AuditController.SEARCH, AuditController.RECORD,
            AuditController.ALL, AuditController.MORE);

    private final AuditService audit;
    private final Session session;
    private final SectionKit kit;
    private final ZoneId zone;
    private @Nullable AuditController controller;

    public AuditSection(AuditService audit, Session session, SectionKit kit, ZoneId zone) {
        this.audit = audit;
        this.session = session;
        this.kit = kit;
        this.zone = zone;
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public String icon() {
        return "fth-book-open";
    }

    @Override
    public Parent open() {
        View<AuditController> view = kit.loader().load(new AuditController(
                new AuditViewModel(audit, session, kit.tasks(), zone), kit.loader().messages(), kit.clock()));
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
        return controller != null && controller.stepBack();
    }

    @Override
    public void close() {}
}
