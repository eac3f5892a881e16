package mx.ventanilla.visit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Recepción in the rail: opens first for who works at the desk. */
public final class ReceptionWorkspace implements Workspace {
    private final ViewLoader loader;
    private final ReceptionViewModel model;
    private final ReceptionActions actions;
    private final Predicate<Command> allowed;
    private final ObservableValue<Counter> counter;
    private @Nullable View<ReceptionController> view;

    /**
     * How the unit wants things told.
     *
     * @param warnMinutes minutes a doctor may run late before the desk is warned
     */
    public record Rules(Clock clock, CoverageRules coverage, int warnMinutes) {}

    public ReceptionWorkspace(ViewLoader loader, Clinic clinic, Rules rules, Session session,
            ReceptionViewModel.Outside outside) {
        this.loader = loader;
        this.allowed = command -> command.permission() == null
                || session.may(Permission.valueOf(command.permission()));
        DeskWords words = new DeskWords(loader.messages(), clinic, rules.clock(), rules.coverage());
        this.model = new ReceptionViewModel(outside, words, new RoomWords(loader.messages(), rules.warnMinutes()));
        this.actions = new ReceptionActions(model, allowed);
        this.counter = model.rooms().waitingProperty().map(count -> Counter.of(count.intValue()));
    }

    /** True for who may register arrivals. */
    public static boolean isFor(Session session) {
        return session.may(Permission.REGISTER_ARRIVAL);
    }

    @Override
    public String id() {
        return ReceptionCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-user-check";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return ReceptionCommands.all().stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<ReceptionController> opened = loader.load(new ReceptionController(model, actions, loader));
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
            view.controller().focusSearch();
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
        model.openPerson(patientId);
    }

    @Override
    public boolean scan(String code) {
        model.scan(code);
        return true;
    }

    @Override
    public void close() {
        model.close();
    }

    ReceptionViewModel model() {
        return model;
    }
}
