package mx.ventanilla.app;

import java.util.List;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Toasts;

/** What can be asked for wherever one is. */
final class ShellCommands {
    static final Command PALETTE = Command.of(Command.EVERYWHERE, "palette", "fth-search", "Shortcut+K");
    static final Command HELP = Command.of(Command.EVERYWHERE, "help", "fth-help-circle", "F1");
    static final Command BACK = Command.of(Command.EVERYWHERE, "back", "fth-arrow-left", "ESC");
    static final Command PREVIOUS = Command.of(Command.EVERYWHERE, "previous", "fth-corner-up-left", "Alt+LEFT");
    static final Command LOCK = Command.of(Command.EVERYWHERE, "lock", "fth-lock", "Shortcut+L");
    static final Command CHANGE_USER = Command.of(Command.EVERYWHERE, "changeUser", "fth-users", "Shortcut+Shift+L");
    static final Command RAIL = Command.of(Command.EVERYWHERE, "rail", "fth-chevrons-left", "Shortcut+B");
    static final Command APPEARANCE = Command.of(Command.EVERYWHERE, "appearance", "fth-moon");
    static final Command MAGNIFY = Command.of(Command.EVERYWHERE, "magnify", "fth-zoom-in", "Shortcut+PLUS");
    static final Command LANGUAGE = Command.of(Command.EVERYWHERE, "language", "fth-globe");
    static final Command ABOUT = Command.of(Command.EVERYWHERE, "about", "fth-info");

    private ShellCommands() {}

    static List<Command> all() {
        return List.of(PALETTE, HELP, Toasts.UNDO, BACK, PREVIOUS, LOCK, CHANGE_USER, RAIL, APPEARANCE, MAGNIFY,
                LANGUAGE, ABOUT);
    }
}
