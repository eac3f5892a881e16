package mx.ventanilla.referral.hospital;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in a hospital's inbox, with its keys. */
final class InboxCommands {
    static final String SCREEN = "inbox";
    static final Command SEARCH = Command.of(SCREEN, "search", "fth-search", "Shortcut+F");
    static final Command SPECIALTY = Command.of(SCREEN, "specialty", "fth-filter", "F6");
    static final Command EXCHANGE = Command.of(SCREEN, "exchange", "fth-folder", "Shift+F7")
            .needing("FOLLOW_REFERRALS");
    static final Command SEND = Command.of(SCREEN, "send", "fth-send", "Shift+F6").needing("FOLLOW_REFERRALS");
    static final Command RECEIVE = Command.of(SCREEN, "receive", "fth-inbox", "Shortcut+R")
            .needing("RECEIVE_REFERRALS");
    static final Command ACCEPT = Command.of(SCREEN, "accept", "fth-calendar", "Shortcut+D")
            .needing("RECEIVE_REFERRALS");
    static final Command RETURN = Command.of(SCREEN, "return", "fth-corner-up-left", "Shortcut+E")
            .needing("RECEIVE_REFERRALS");
    static final Command ATTEND = Command.of(SCREEN, "attend", "fth-user-check", "Shortcut+U")
            .needing("RECEIVE_REFERRALS");
    static final Command MISS = Command.of(SCREEN, "miss", "fth-user-x", "Shortcut+M").needing("RECEIVE_REFERRALS");
    static final Command ANSWER = Command.of(SCREEN, "answer", "fth-edit-3", "Shortcut+J").needing("SIGN_REFERRALS");
    static final Command ONWARD = Command.of(SCREEN, "onward", "fth-share", "Shortcut+O").needing("SIGN_REFERRALS");
    static final Command PRINT = Command.of(SCREEN, "print", "fth-printer", "Shortcut+P").needing("SEE_CLINICAL");
    static final Command KEEP = Command.of(SCREEN, "keep", "fth-check", "Shortcut+ENTER");

    private InboxCommands() {}

    static List<Command> all() {
        return List.of(SEARCH, SPECIALTY, EXCHANGE, SEND, RECEIVE, ACCEPT, RETURN, ATTEND, MISS, ANSWER, ONWARD, PRINT,
                KEEP);
    }
}
