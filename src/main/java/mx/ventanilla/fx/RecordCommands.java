package mx.ventanilla.fx;

import java.util.List;

/** What can be asked for in every list of records. */
public final class RecordCommands {
    public static final String SCREEN = "admin";
    public static final Command ADD = Command.of(SCREEN, "add", "fth-plus", "INSERT");
    public static final Command EDIT = Command.of(SCREEN, "edit", "fth-edit-2", "F2");
    public static final Command RETIRE = Command.of(SCREEN, "retire", "fth-slash", "DELETE");
    public static final Command SAVE = Command.of(SCREEN, "save", "fth-check", "Shortcut+S");
    public static final Command DISCARD = Command.of(SCREEN, "discard", "fth-x", "Shortcut+D");

    private RecordCommands() {}

    public static List<Command> all() {
        return List.of(ADD, EDIT, RETIRE, SAVE, DISCARD);
    }
}
