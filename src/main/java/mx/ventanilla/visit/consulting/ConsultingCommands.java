package mx.ventanilla.visit.consulting;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in the consulting room, with its keys. */
final class ConsultingCommands {
    static final String SCREEN = "consultation";
    static final Command NEXT = Command.of(SCREEN, "next", "fth-volume-2", "F9");
    static final Command BEGIN = Command.of(SCREEN, "begin", "fth-activity", "ENTER");
    static final Command FINISH = Command.of(SCREEN, "finish", "fth-check", "F7");
    static final Command AGAIN = Command.of(SCREEN, "again", "fth-volume-1", "F10");
    static final Command PUT_BACK = Command.of(SCREEN, "putBack", "fth-corner-up-left", "F6");
    static final Command NO_SHOW = Command.of(SCREEN, "noShow", "fth-user-x", "F8");
    static final Command ROOM = Command.of(SCREEN, "room", "fth-repeat", "F2");
    static final Command DISCHARGE = Command.of(SCREEN, "discharge", "fth-check-circle", "A");
    static final Command APPOINTMENT = Command.of(SCREEN, "appointment", "fth-calendar", "P").needing("BOOK");
    static final Command REFERRAL = Command.of(SCREEN, "referral", "fth-send", "R");
    static final Command URGENT = Command.of(SCREEN, "urgent", "fth-zap", "U");
    static final Command OFFER_1 = Command.of(SCREEN, "offer1", "fth-clock", "1").needing("BOOK");
    static final Command OFFER_2 = Command.of(SCREEN, "offer2", "fth-clock", "2").needing("BOOK");
    static final Command OFFER_3 = Command.of(SCREEN, "offer3", "fth-clock", "3").needing("BOOK");
    static final Command OTHER_DAY = Command.of(SCREEN, "otherDay", "fth-calendar", "0").needing("BOOK");
    static final Command UP = Command.of(SCREEN, "up", "fth-arrow-up", "UP");
    static final Command DOWN = Command.of(SCREEN, "down", "fth-arrow-down", "DOWN");

    private ConsultingCommands() {}

    static List<Command> all() {
        return List.of(NEXT, BEGIN, FINISH, AGAIN, PUT_BACK, NO_SHOW, DISCHARGE, APPOINTMENT, REFERRAL, URGENT, OFFER_1,
                OFFER_2, OFFER_3, OTHER_DAY, UP, DOWN, ROOM);
    }
}
