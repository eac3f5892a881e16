package mx.ventanilla.visit.shift;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.agenda.LocalUnit;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.print.SpreadsheetFile;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Gives out the daily sheets; the audit notes each time. */
public final class DailySheetService {
    private final Database database;

    public DailySheetService(Database database) {
        this.database = database;
    }

    /** @param shiftId null for every shift of the day */
    public DailySheet sheet(Session session, LocalDate day, @Nullable UUID shiftId) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> DailySheet.read(handle, day, shiftId, row -> true));
    }

    /** The paper; the audit names the screen it was asked on. */
    public byte[] pdf(Session session, LocalDate day, @Nullable UUID shiftId, Messages messages, String from) {
        byte[] pdf = sheet(session, day, shiftId).pdf(messages);
        note(session, from);
        return pdf;
    }

    /** The table, as a file for a spreadsheet. */
    public void write(Session session, LocalDate day, @Nullable UUID shiftId, Messages messages, Path file,
            String from) {
        SpreadsheetFile.write(sheet(session, day, shiftId).table(messages), file);
        note(session, from);
    }

    private void note(Session session, String from) {
        database.write(session.actor(), transaction -> {
            UUID unit = LocalUnit.read(transaction.handle()).id();
            transaction.audit("EXPORT", Entity.MEDICAL_UNIT, unit, from);
            return unit;
        });
    }
}
