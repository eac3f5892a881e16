package mx.ventanilla.visit.urgent;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in urgencias, with its keys. */
final class UrgentCommands {
    static final String SCREEN = "urgent";
    static final Command REGISTER = Command.of(SCREEN, "register", "fth-zap", "F4").needing("REGISTER_ARRIVAL");
    static final Command IDENTIFY = Command.of(SCREEN, "identify", "fth-user-check", "F6").needing("REGISTER_ARRIVAL");
    static final Command CALL = Command.of(SCREEN, "call", "fth-volume-2", "F9").needing("CONSULT");
    static final Command BEGIN = Command.of(SCREEN, "begin", "fth-activity", "ENTER").needing("CONSULT");
    static final Command FINISH = Command.of(SCREEN, "finish", "fth-check", "F7").needing("CONSULT");
    static final Command LEAVE = Command.of(SCREEN, "leave", "fth-log-out", "DELETE");
    static final Command RED = level("red", "1");
    static final Command ORANGE = level("orange", "2");
    static final Command YELLOW = level("yellow", "3");
    static final Command GREEN = level("green", "4");
    static final Command BLUE = level("blue", "5");
    static final List<Command> LEVELS = List.of(RED, ORANGE, YELLOW, GREEN, BLUE);
    static final Command UP = Command.of(SCREEN, "up", "fth-arrow-up", "UP");
    static final Command DOWN = Command.of(SCREEN, "down", "fth-arrow-down", "DOWN");

    private UrgentCommands() {}

    static List<Command> all() {
        return List.of(REGISTER, IDENTIFY, RED, ORANGE, YELLOW, GREEN, BLUE, CALL, BEGIN, FINISH, LEAVE, UP, DOWN);
    }

    private static Command level(String name, String key) {
        return Command.of(SCREEN, name, "fth-flag", key).needing("SET_TRIAGE");
    }
}
