package mx.ventanilla.visit;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for at the desk, with its keys. */
final class ReceptionCommands {
    static final String SCREEN = "reception";
    static final Command REGISTER_ARRIVAL = Command.of(SCREEN, "registerArrival", "fth-log-in", "ENTER");
    static final Command WALK_IN = Command.of(SCREEN, "walkIn", "fth-shuffle", "F2");
    static final Command BOOK = Command.of(SCREEN, "book", "fth-calendar", "F3").needing("BOOK");
    static final Command URGENT = Command.of(SCREEN, "urgent", "fth-zap", "F4");
    static final Command CHANGE = Command.of(SCREEN, "change", "fth-repeat", "F6").needing("BOOK");
    static final Command NEW_PERSON = Command.of(SCREEN, "newPerson", "fth-user-plus", "F7").needing("EDIT_PATIENT");
    static final Command SLIP = Command.of(SCREEN, "slip", "fth-printer", "F8");
    static final Command DIRECTIONS = Command.of(SCREEN, "directions", "fth-map-pin", "Shift+F8");
    static final Command DOCUMENTS = Command.of(SCREEN, "documents", "fth-file-text", "Shift+F9");
    static final Command COVER = Command.of(SCREEN, "coverCheck", "fth-phone", "Shift+F6").needing("EDIT_PATIENT");
    static final Command FAMILY = Command.of(SCREEN, "family", "fth-users", "F9");
    static final Command UNIFILA = Command.of(SCREEN, "joinUnifila", "fth-users", "F10");
    static final Command UNDO_ARRIVAL = Command.of(SCREEN, "undoArrival", "fth-rotate-ccw", "Shortcut+Shift+Z");
    static final Command OVERRIDE = Command.of(SCREEN, "override", "fth-shield", "Shortcut+O")
            .needing("OVERRIDE_RULES");
    static final Command NOTICE_1 = Command.of(SCREEN, "notice1", "fth-bell", "Alt+1");
    static final Command NOTICE_2 = Command.of(SCREEN, "notice2", "fth-bell", "Alt+2");
    static final Command NOTICE_3 = Command.of(SCREEN, "notice3", "fth-bell", "Alt+3");
    static final List<Command> NOTICES = List.of(NOTICE_1, NOTICE_2, NOTICE_3);

    private ReceptionCommands() {}

    static List<Command> all() {
        return List.of(REGISTER_ARRIVAL, WALK_IN, UNIFILA, BOOK, URGENT, CHANGE, NEW_PERSON, SLIP, DIRECTIONS,
                COVER, DOCUMENTS, FAMILY, UNDO_ARRIVAL, OVERRIDE, NOTICE_1, NOTICE_2, NOTICE_3);
    }
}
