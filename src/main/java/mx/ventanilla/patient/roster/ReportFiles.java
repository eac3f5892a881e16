package mx.ventanilla.patient.roster;

import java.nio.file.Path;

/** Where an import writes what it rejected and what it changed; neither file is touched when there is nothing to say. */
public record ReportFiles(Path rejected, Path changed) {
    private static final String CHANGES = "-cambios";

    /** Beside the roster: {@code padron-rechazados.csv} and {@code padron-cambios.csv}. */
    public static ReportFiles besideOf(Path roster) {
        return new ReportFiles(RejectedRows.besideOf(roster), ReportFile.besideOf(roster, CHANGES));
    }

    /** The rejected rows in this file, the changes beside it. */
    public static ReportFiles rejectedTo(Path file) {
        return new ReportFiles(file, ReportFile.besideOf(file, CHANGES));
    }
}
