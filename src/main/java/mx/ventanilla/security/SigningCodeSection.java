package mx.ventanilla.security;

import java.util.List;
import javafx.scene.Parent;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.RecordCommands;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import org.jspecify.annotations.Nullable;

/** One's own signing code as a part of Administración: set, or changed. */
public final class SigningCodeSection implements Section {
    static final Command SET = Command.of(RecordCommands.SCREEN, "setSigningCode", "fth-edit-3", "Alt+F");
    private final SigningCodeViewModel model;
    private final SectionKit kit;
    private @Nullable SigningCodeController controller;

    public SigningCodeSection(SigningCodeService codes, Session session, SectionKit kit) {
        this.model = new SigningCodeViewModel(codes, session, kit.tasks());
        this.kit = kit;
    }

    @Override
    public String id() {
        return "signingCode";
    }

    @Override
    public String icon() {
        return "fth-edit-3";
    }

    @Override
    public List<Command> commands() {
        return List.of(SET);
    }

    @Override
    public Parent open() {
        View<SigningCodeController> view = kit.loader().load(
                new SigningCodeController(model, kit.loader().messages()));
        controller = view.controller();
        model.refresh();
        return view.root();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(SET, model.busyProperty().not(), model::set));
    }

    @Override
    public void focusDefault() {
        if (controller != null) {
            controller.focusDefault();
        }
    }

    @Override
    public boolean stepBack() {
        return model.clear();
    }

    @Override
    public void close() {}
}
