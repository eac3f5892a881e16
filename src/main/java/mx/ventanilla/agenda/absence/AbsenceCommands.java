package mx.ventanilla.agenda.absence;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for among the absences, with its keys. */
public final class AbsenceCommands {
    static final String SCREEN = "shift";
    static final Command NEW = Command.of(SCREEN, "newAbsence", "fth-user-x", "INSERT").needing("PLAN_ABSENCES");
    static final Command PREVIEW = Command.of(SCREEN, "previewAbsence", "fth-eye", "F5").needing("PLAN_ABSENCES");
    static final Command DECIDE = Command.of(SCREEN, "decideAbsence", "fth-check", "F9").needing("PLAN_ABSENCES");
    static final Command CANCEL_LINE = Command.of(SCREEN, "cancelLine", "fth-x-circle", "DELETE")
            .needing("PLAN_ABSENCES");
    static final Command SETTLE_LINE = Command.of(SCREEN, "settleLine", "fth-phone", "F6").needing("PLAN_ABSENCES");
    static final Command UNDO = Command.of(SCREEN, "undoAbsence", "fth-rotate-ccw", "F8").needing("PLAN_ABSENCES");
    static final Command PRINT_CALLS = Command.of(SCREEN, "printCalls", "fth-phone", "F7").needing("BOOK");
    static final Command PRINT_NOTICES = Command.of(SCREEN, "printNotices", "fth-printer", "Shortcut+P")
            .needing("BOOK");

    private AbsenceCommands() {}

    public static List<Command> all() {
        return List.of(NEW, PREVIEW, DECIDE, CANCEL_LINE, SETTLE_LINE, UNDO, PRINT_CALLS, PRINT_NOTICES);
    }
}
