package mx.ventanilla.report;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for among the reports, with its keys. */
final class ReportCommands {
    static final String SCREEN = "reports";
    static final Command SAVE_PDF = Command.of(SCREEN, "savePdf", "fth-file-text", "F8");
    static final Command SAVE_CSV = Command.of(SCREEN, "saveCsv", "fth-download", "F7");
    static final Command PRINT = Command.of(SCREEN, "print", "fth-printer", "F9");
    static final Command SHIFT = Command.of(SCREEN, "shift", "fth-columns", "M");
    static final Command PREVIOUS = Command.of(SCREEN, "previousDay", "fth-chevron-left", "Shortcut+LEFT");
    static final Command NEXT = Command.of(SCREEN, "nextDay", "fth-chevron-right", "Shortcut+RIGHT");
    static final Command GO_TO = Command.of(SCREEN, "goToDay", "fth-calendar", "G");

    private ReportCommands() {}

    static List<Command> all() {
        return List.of(SAVE_PDF, SAVE_CSV, PRINT, SHIFT, PREVIOUS, NEXT, GO_TO);
    }
}
