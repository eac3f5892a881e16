package mx.ventanilla.visit.unifila;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in the Unifila, with its keys. */
final class UnifilaCommands {
    static final String SCREEN = "unifila";
    static final Command GIVE_NEXT = Command.of(SCREEN, "giveNext", "fth-shuffle", "F9");
    static final Command GIVE = Command.of(SCREEN, "give", "fth-corner-down-left", "ENTER");
    static final Command PREFER = Command.of(SCREEN, "prefer", "fth-arrow-up-circle", "F6");
    static final Command LEAVE = Command.of(SCREEN, "leave", "fth-log-out", "DELETE");
    static final Command UP = Command.of(SCREEN, "up", "fth-arrow-up", "UP");
    static final Command DOWN = Command.of(SCREEN, "down", "fth-arrow-down", "DOWN");

    private UnifilaCommands() {}

    static List<Command> all() {
        return List.of(GIVE_NEXT, GIVE, PREFER, LEAVE, UP, DOWN);
    }
}
