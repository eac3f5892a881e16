package mx.ventanilla.patient.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/**
 * Takes a roster into the store. Whatever ends it, what it wrote is whole, and running it again goes on where it
 * stopped: a person of whom the roster brings nothing new is not written.
 */
public final class RosterImport {
    private final Database database;
    private final Clinic clinic;
    private final Clock clock;

    public RosterImport(Database database, Clinic clinic, Clock clock) {
        this.database = database;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Where the rejected rows of a roster go unless somebody says otherwise. */
    public static Path rejectedFileOf(Path roster) {
        return RejectedRows.besideOf(roster);
    }

    /** The first rows as they would be taken, and how many there are of each kind. Writes nothing. */
    public RosterPreview preview(Session session, RosterFile file, Progress progress) {
        session.require(Permission.IMPORT_ROSTER);
        return RosterPreview.of(file, clinic.today(), progress);
    }

    /**
     * @param rejectedFile where the rejected rows are written; not touched when there are none
     * @param messages language of the reasons in that file
     */
    public RosterReport run(Session session, RosterFile file, Path rejectedFile, Messages messages, Progress progress) {
        session.require(Permission.IMPORT_ROSTER);
        file.mapping().requireIndispensable();
        RowParser parser = new RowParser(file.mapping(), file.sexLetters(), clinic.today());
        RosterStore store = new RosterStore(database, session.actor(), Placement.of(clinic.unit()), writtenAt(file));
        try (RejectedRows rejected = RejectedRows.open(rejectedFile, file, messages)) {
            return new ImportRun(file, parser, store, rejected, progress).run();
        }
    }

    /** The roster's age counts from when its file was written, which no clock puts after now. */
    private Instant writtenAt(RosterFile file) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Instant modified = Files.getLastModifiedTime(file.path()).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return modified.isAfter(now) ? now : modified;
        } catch (IOException e) {
            throw RosterFile.unreadable(file.path(), e);
        }
    }
}
