package mx.ventanilla.visit.shift;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for when a shift opens and closes, with its keys. */
final class ShiftCommands {
    static final String SCREEN = "shift";
    static final Command PART_1 = Command.of(SCREEN, "opening", "fth-sunrise", "Alt+1");
    static final Command PART_2 = Command.of(SCREEN, "absences", "fth-user-x", "Alt+2");
    static final Command PART_3 = Command.of(SCREEN, "closing", "fth-sunset", "Alt+3");
    static final Command PART_4 = Command.of(SCREEN, "paper", "fth-file-text", "Alt+4");
    static final List<Command> PARTS = List.of(PART_1, PART_2, PART_3, PART_4);
    static final Command PAPER_WRITE = Command.of(SCREEN, "writePaper", "fth-corner-down-left", "Shortcut+ENTER")
            .needing("REGISTER_ARRIVAL");
    static final Command PAPER_PRINT = Command.of(SCREEN, "printPaper", "fth-printer", "Shortcut+I").needing("BOOK");
    static final Command ATTENDED = Command.of(SCREEN, "markAttended", "fth-check", "F2").needing("CLOSE_SHIFT");
    static final Command LEFT = Command.of(SCREEN, "markLeft", "fth-log-out", "F3").needing("CLOSE_SHIFT");
    static final Command NEXT_SHIFT = Command.of(SCREEN, "markNextShift", "fth-corner-down-right", "F4")
            .needing("CLOSE_SHIFT");
    static final Command CLOSE = Command.of(SCREEN, "close", "fth-lock", "F10").needing("CLOSE_SHIFT");
    static final Command SHEET = Command.of(SCREEN, "printSheet", "fth-printer", "F11").needing("CLOSE_SHIFT");
    static final Command SPREADSHEET = Command.of(SCREEN, "saveSheet", "fth-download", "F12").needing("CLOSE_SHIFT");
    static final Command REOPEN = Command.of(SCREEN, "reopen", "fth-unlock", "Shortcut+R").needing("OVERRIDE_RULES");

    private ShiftCommands() {}

    static List<Command> all() {
        return List.of(PART_1, PART_2, PART_3, PART_4, PAPER_WRITE, PAPER_PRINT, ATTENDED, LEFT, NEXT_SHIFT, CLOSE,
                SHEET, SPREADSHEET, REOPEN);
    }
}
