package mx.ventanilla.sync.screen;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in Sincronización, with its keys. */
final class SyncCommands {
    static final String SCREEN = "sync";
    private static final String SETTLE = "SETTLE_CONFLICTS";
    private static final String MANAGE = "MANAGE_UNIT";
    static final Command RUN = Command.of(SCREEN, "run", "fth-refresh-cw", "F5");
    static final Command STOP = Command.of(SCREEN, "stop", "fth-x", "Shift+F5");
    static final Command OUT = Command.of(SCREEN, "out", "fth-upload", "Alt+S").needing("KEEP_BACKUPS");
    static final Command IN = Command.of(SCREEN, "in", "fth-download", "Alt+T").needing("KEEP_BACKUPS");
    static final Command NIGHTS = Command.of(SCREEN, "nights", "fth-calendar", "F8");
    static final Command CONFLICTS = Command.of(SCREEN, "conflicts", "fth-alert-triangle", "F6");
    static final Command ASIDE = Command.of(SCREEN, "aside", "fth-archive", "F7");
    static final Command RETRY = Command.of(SCREEN, "retry", "fth-rotate-ccw", "F4").needing(SETTLE);
    static final Command ENROL = Command.of(SCREEN, "enrol", "fth-link", "F9").needing(MANAGE);
    static final Command END = Command.of(SCREEN, "end", "fth-log-out", "Shift+F9").needing(MANAGE);
    static final Command BEFORE = Command.of(SCREEN, "before", "fth-chevron-left", "Alt+Page Up");
    static final Command AFTER = Command.of(SCREEN, "after", "fth-chevron-right", "Alt+Page Down");
    static final Command ALL_LEFT = Command.of(SCREEN, "allLeft", "fth-chevron-left", "Alt+A").needing(SETTLE);
    static final Command ALL_RIGHT = Command.of(SCREEN, "allRight", "fth-chevron-right", "Alt+O").needing(SETTLE);
    static final Command APPLY = Command.of(SCREEN, "apply", "fth-check", "Shortcut+ENTER").needing(SETTLE);
    static final Command TAKE_BACK = Command.of(SCREEN, "takeBack", "fth-rotate-ccw", "Alt+Z").needing(SETTLE);

    private SyncCommands() {}

    static List<Command> all() {
        return List.of(RUN, STOP, OUT, IN, NIGHTS, CONFLICTS, ASIDE, RETRY, ENROL, END, BEFORE, AFTER, ALL_LEFT,
                ALL_RIGHT, APPLY, TAKE_BACK);
    }
}
