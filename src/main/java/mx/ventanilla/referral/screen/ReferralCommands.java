package mx.ventanilla.referral.screen;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in Referencias, with its keys. */
final class ReferralCommands {
    static final String SCREEN = ReferralDesk.SCREEN;
    static final Command NEW = Command.of(SCREEN, "newReferral", "fth-plus", "Shortcut+N").needing("SIGN_REFERRALS");
    static final Command SEARCH = Command.of(SCREEN, "search", "fth-search", "Shortcut+F");
    static final Command SCOPE = Command.of(SCREEN, "scope", "fth-users", "F6");
    static final Command CONTACT = Command.of(SCREEN, "contact", "fth-phone", "F2").needing("FOLLOW_REFERRALS");
    static final Command NEWS = Command.of(SCREEN, "news", "fth-message-square", "F3").needing("FOLLOW_REFERRALS");
    static final Command HAND_OVER = Command.of(SCREEN, "handOver", "fth-file-text", "F4")
            .needing("FOLLOW_REFERRALS");
    static final Command CAPTURE = Command.of(SCREEN, "capture", "fth-edit-3", "F7").needing("SEE_CLINICAL");
    static final Command READ = Command.of(SCREEN, "read", "fth-check", "F8").needing("SEE_CLINICAL");
    static final Command CLOSE = Command.of(SCREEN, "close", "fth-x-circle", "F9").needing("FOLLOW_REFERRALS");
    static final Command NEW_VERSION = Command.of(SCREEN, "newVersion", "fth-copy", "F10").needing("SIGN_REFERRALS");
    static final Command PRINT = Command.of(SCREEN, "print", "fth-printer", "Shortcut+P").needing("SEE_CLINICAL");
    static final Command ADDENDUM = Command.of(SCREEN, "addendum", "fth-file-plus", "Shortcut+G")
            .needing("SIGN_REFERRALS");
    static final Command CANCEL = Command.of(SCREEN, "cancelReferral", "fth-slash", "Shift+F9")
            .needing("SEE_CLINICAL");
    static final Command EXPIRE = Command.of(SCREEN, "expire", "fth-clock", "Shift+F8").needing("FOLLOW_REFERRALS");
    static final Command SAVE = Command.of(SCREEN, "savePdf", "fth-download", "Shortcut+S").needing("SEE_CLINICAL");
    static final Command EXPORT = Command.of(SCREEN, "exportFhir", "fth-share-2", "Shift+F10")
            .needing("SIGN_REFERRALS");
    static final Command IMPORT = Command.of(SCREEN, "importFhir", "fth-download-cloud", "Shift+F11");
    static final Command EXCHANGE = Command.of(SCREEN, "exchange", "fth-folder", "Shift+F7")
            .needing("FOLLOW_REFERRALS");
    static final Command SEND = Command.of(SCREEN, "send", "fth-send", "Shift+F6").needing("FOLLOW_REFERRALS");
    static final Command SIGN = Command.of(SCREEN, "sign", "fth-edit-2", "Shortcut+ENTER");

    private ReferralCommands() {}

    static List<Command> all() {
        return List.of(NEW, SEARCH, SCOPE, CONTACT, NEWS, HAND_OVER, CAPTURE, READ, CLOSE, NEW_VERSION, PRINT,
                ADDENDUM, CANCEL, EXPIRE, SAVE, EXPORT, IMPORT, EXCHANGE, SEND, SIGN);
    }
}
