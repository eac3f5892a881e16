package mx.ventanilla.patient.file;

import java.util.List;
import mx.ventanilla.fx.Command;

/** What can be asked for in Pacientes, with its keys. */
final class PatientsCommands {
    static final String SCREEN = "patients";
    static final Command NEW = Command.of(SCREEN, "newPatient", "fth-user-plus", "F7").needing("EDIT_PATIENT");
    static final Command EDIT = Command.of(SCREEN, "edit", "fth-edit-2", "F2").needing("EDIT_PATIENT");
    static final Command RELATIVE = Command.of(SCREEN, "relative", "fth-users", "F3").needing("EDIT_PATIENT");
    static final Command NEWBORN = Command.of(SCREEN, "newborn", "fth-heart", "F4").needing("EDIT_PATIENT");
    static final Command JOIN = Command.of(SCREEN, "join", "fth-git-merge", "F6").needing("EDIT_PATIENT");
    static final Command PART = Command.of(SCREEN, "part", "fth-rotate-ccw").needing("EDIT_PATIENT");
    static final Command DEATH = Command.of(SCREEN, "death", "fth-x-circle", "F8").needing("EDIT_PATIENT");
    static final Command PAIRS = Command.of(SCREEN, "pairs", "fth-copy", "F9").needing("EDIT_PATIENT");
    static final Command HUNT = Command.of(SCREEN, "hunt", "fth-search", "F5").needing("EDIT_PATIENT");
    static final Command STOP = Command.of(SCREEN, "stopHunt", "fth-slash", "Shift+F5").needing("EDIT_PATIENT");
    static final Command EXPIRING = Command.of(SCREEN, "expiring", "fth-clock", "Shift+F7").needing("EDIT_PATIENT");
    static final Command PRIVACY = Command.of(SCREEN, "privacy", "fth-shield", "Shift+F8");
    static final Command PAPERS = Command.of(SCREEN, "papers", "fth-file-text", "Shift+F9");
    static final Command COVER = Command.of(SCREEN, "coverCheck", "fth-phone", "Shift+F6").needing("EDIT_PATIENT");
    static final Command ROSTER = Command.of(SCREEN, "roster", "fth-upload", "F11").needing("IMPORT_ROSTER");

    private PatientsCommands() {}

    static List<Command> all() {
        return List.of(NEW, EDIT, RELATIVE, NEWBORN, JOIN, PART, DEATH, COVER, PAPERS, PRIVACY, EXPIRING, PAIRS, HUNT,
                STOP,
                ROSTER);
    }
}
