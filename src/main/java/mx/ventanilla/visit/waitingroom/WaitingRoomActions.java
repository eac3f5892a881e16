package mx.ventanilla.visit.waitingroom;

import java.util.List;
import javafx.beans.binding.Bindings;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;

/** The commands of the waiting room's screen, tied to what they do. */
final class WaitingRoomActions {
    private final List<Action> all;

    WaitingRoomActions(WaitingRoomViewModel model, DisplayWindow window) {
        all = List.of(Action.of(WaitingRoomCommands.SHOW, Bindings.not(model.shownProperty()), model::show),
                Action.of(WaitingRoomCommands.HIDE, model.shownProperty(), model::hide),
                Action.of(WaitingRoomCommands.FULL, model.shownProperty(), window::turnFullScreen),
                Action.of(WaitingRoomCommands.CHIME, model::tryChime));
    }

    List<Action> all() {
        return all;
    }

    Action of(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst().orElseThrow();
    }
}
