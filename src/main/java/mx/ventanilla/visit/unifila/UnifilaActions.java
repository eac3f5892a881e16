package mx.ventanilla.visit.unifila;

import java.util.List;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;

/** The commands of the Unifila, tied to what they do and to when they make sense. */
final class UnifilaActions {
    private final List<Action> all;

    UnifilaActions(UnifilaViewModel model) {
        all = List.of(Action.of(UnifilaCommands.GIVE_NEXT, model.canGive(), model::giveNext),
                Action.of(UnifilaCommands.GIVE, model.hasLine(), model::giveChosen),
                Action.of(UnifilaCommands.PREFER, model.hasLine(), model::preferChosen),
                Action.of(UnifilaCommands.LEAVE, model.hasLine(), model::leaveChosen),
                Action.of(UnifilaCommands.UP, () -> model.moveChoice(-1)),
                Action.of(UnifilaCommands.DOWN, () -> model.moveChoice(1)));
    }

    List<Action> all() {
        return all;
    }

    Action of(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst().orElseThrow();
    }
}
