package mx.ventanilla.agenda;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Agenda in the rail: all rooms of a day; who may not book sees it and changes nothing. */
public final class AgendaWorkspace implements Workspace {
    private final ViewLoader loader;
    private final AgendaViewModel model;
    private final AgendaActions actions;
    private final Predicate<Command> allowed;
    private @Nullable View<AgendaController> view;

    /** How the unit wants things told. */
    public record Rules(Clock clock, CoverageRules coverage) {}

    public AgendaWorkspace(ViewLoader loader, Clinic clinic, Rules rules, Session session, AgendaDesk desk,
            AgendaViewModel.Outside outside) {
        this.loader = loader;
        this.allowed = command -> command.permission() == null
                || session.may(Permission.valueOf(command.permission()));
        AgendaWords words = new AgendaWords(loader.messages(), clinic, rules.clock(), rules.coverage());
        this.model = new AgendaViewModel(desk, clinic, outside, words);
        this.actions = new AgendaActions(model, allowed, loader.messages());
    }

    /** True for who may see which patients come. */
    public static boolean isFor(Session session) {
        return session.may(Permission.FIND_PATIENT);
    }

    @Override
    public String id() {
        return AgendaCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-calendar";
    }

    @Override
    public List<Command> commands() {
        return AgendaCommands.all().stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<AgendaController> opened = loader.load(new AgendaController(model, actions, loader));
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
            view.controller().focusGrid();
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
    public void showPatient(UUID patientId) {
        model.showPatient(patientId);
    }

    @Override
    public void close() {
        model.close();
    }

    AgendaViewModel model() {
        return model;
    }
}
