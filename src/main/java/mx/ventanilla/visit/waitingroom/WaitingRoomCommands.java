package mx.ventanilla.visit.waitingroom;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for about the waiting room's screen, with its keys. */
final class WaitingRoomCommands {
    static final String SCREEN = "waitingRoom";
    static final Command SHOW = Command.of(SCREEN, "show", "fth-monitor", "F9");
    static final Command HIDE = Command.of(SCREEN, "hide", "fth-x", "F7");
    static final Command FULL = Command.of(SCREEN, "fullScreen", "fth-maximize", "F11");
    static final Command CHIME = Command.of(SCREEN, "chime", "fth-bell", "F8");

    private WaitingRoomCommands() {}

    static List<Command> all() {
        return List.of(SHOW, HIDE, FULL, CHIME);
    }
}
