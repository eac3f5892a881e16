package mx.ventanilla.agenda;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in the agenda, with its keys. */
final class AgendaCommands {
    static final String SCREEN = "agenda";
    static final Command NEXT_FREE = Command.of(SCREEN, "nextFree", "fth-arrow-right", "N");
    static final Command OPEN = Command.of(SCREEN, "open", "fth-corner-down-left", "ENTER");
    static final Command BOOK = Command.of(SCREEN, "book", "fth-calendar", "F3").needing("BOOK");
    static final Command ARRIVE = Command.of(SCREEN, "arrive", "fth-log-in", "F2").needing("REGISTER_ARRIVAL");
    static final Command CUT = Command.of(SCREEN, "cut", "fth-repeat", "Shortcut+X").needing("BOOK");
    static final Command PASTE = Command.of(SCREEN, "paste", "fth-clipboard", "Shortcut+V").needing("BOOK");
    static final Command CANCEL = Command.of(SCREEN, "cancel", "fth-x-circle", "DELETE").needing("BOOK");
    static final Command PREVIOUS = Command.of(SCREEN, "previousDay", "fth-chevron-left", "Shortcut+LEFT");
    static final Command NEXT = Command.of(SCREEN, "nextDay", "fth-chevron-right", "Shortcut+RIGHT");
    static final Command TODAY = Command.of(SCREEN, "today", "fth-calendar", "T");
    static final Command GO_TO = Command.of(SCREEN, "goToDay", "fth-calendar", "G");
    static final Command SHIFTS = Command.of(SCREEN, "shifts", "fth-columns", "M");
    static final Command OFFER_1 = Command.of(SCREEN, "offer1", "fth-clock", "1");
    static final Command OFFER_2 = Command.of(SCREEN, "offer2", "fth-clock", "2");
    static final Command OFFER_3 = Command.of(SCREEN, "offer3", "fth-clock", "3");
    static final Command REPEAT = Command.of(SCREEN, "repeat", "fth-repeat", "R").needing("BOOK");
    static final Command NOTE = Command.of(SCREEN, "note", "fth-edit-2", "O").needing("BOOK");
    static final Command PHONE = Command.of(SCREEN, "byPhone", "fth-phone", "P").needing("BOOK");
    static final Command WAIT = Command.of(SCREEN, "wait", "fth-clock", "W").needing("BOOK");
    static final Command WAIT_FIRST = Command.of(SCREEN, "waitFirst", "fth-alert-circle", "Shift+W").needing("BOOK");
    static final Command GIVE = Command.of(SCREEN, "give", "fth-user-check", "L").needing("BOOK");
    static final Command ROOM = Command.of(SCREEN, "goToRoom", "fth-map-pin", "C");
    static final Command WEEK = Command.of(SCREEN, "week", "fth-columns", "S");
    static final Command OVERRIDE = Command.of(SCREEN, "override", "fth-shield", "Shortcut+O")
            .needing("OVERRIDE_RULES");
    static final List<Command> OFFERS = List.of(OFFER_1, OFFER_2, OFFER_3);

    private AgendaCommands() {}

    static List<Command> all() {
        return List.of(NEXT_FREE, OPEN, BOOK, ARRIVE, CUT, PASTE, CANCEL, PREVIOUS, NEXT, TODAY, GO_TO, SHIFTS, OFFER_1,
                OFFER_2, OFFER_3, REPEAT, NOTE, PHONE, WAIT, WAIT_FIRST, GIVE, ROOM, WEEK, OVERRIDE);
    }
}
