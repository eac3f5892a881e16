package mx.ventanilla.visit.urgent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;

/** The commands of urgencias, tied to what they do and to when they make sense. */
final class UrgentActions {
    private final List<Action> all = new ArrayList<>();

    /** @param allowed whether the person signed in may use a command */
    UrgentActions(UrgentViewModel model, Predicate<Command> allowed) {
        List<Action> every = new ArrayList<>(List.of(
                Action.of(UrgentCommands.REGISTER, model.isIdle(), model::register),
                Action.of(UrgentCommands.IDENTIFY, model.canIdentify(), model::identify),
                Action.of(UrgentCommands.CALL, model.whenChosen(visit -> visit.state() == VisitState.ARRIVED),
                        model::call),
                Action.of(UrgentCommands.BEGIN, model.whenChosen(visit -> visit.state() == VisitState.CALLED),
                        model::begin),
                Action.of(UrgentCommands.FINISH,
                        model.whenChosen(visit -> visit.state() == VisitState.IN_CONSULTATION), model::finish),
                Action.of(UrgentCommands.LEAVE, model.whenChosen(UrgentVisit::waits), model::leave),
                Action.of(UrgentCommands.UP, () -> model.moveChoice(-1)),
                Action.of(UrgentCommands.DOWN, () -> model.moveChoice(1))));
        for (Triage triage : Triage.values()) {
            every.add(Action.of(UrgentCommands.LEVELS.get(triage.level() - 1), model.whenChosen(visit -> true),
                    () -> model.classify(triage)));
        }
        every.stream().filter(action -> allowed.test(action.command())).forEach(all::add);
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    /** Empty when the person may not. */
    Optional<Action> find(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst();
    }
}
