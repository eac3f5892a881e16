package mx.ventanilla.patient.roster;

import java.io.IOException;
import java.nio.file.Files;
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

    /** The first rows as they would be taken, and how many there are of each kind. Writes nothing. */
    public RosterPreview preview(Session session, RosterFile file, Progress progress) {
        session.require(Permission.IMPORT_ROSTER);
        return RosterPreview.of(file, clinic.today(), progress);
    }

    /**
     * @param files where the rejected rows and the changes are written
     * @param messages language of the reasons in those files
     */
    public RosterReport run(Session session, RosterFile file, ReportFiles files, Messages messages,
            Progress progress) {
        session.require(Permission.IMPORT_ROSTER);
        file.mapping().requireIndispensable();
        RowParser parser = new RowParser(file.mapping(), file.sexLetters(), clinic.today());
        RosterStore store = new RosterStore(database, session.actor(), Placement.of(clinic.unit()), writtenAt(file));
        try (RejectedRows rejected = RejectedRows.open(files.rejected(), file, messages);
                ChangedFields changed = ChangedFields.open(files.changed(), file, messages)) {
            return new ImportRun(file, parser, store, rejected, changed, progress).run();
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
