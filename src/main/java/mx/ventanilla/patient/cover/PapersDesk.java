package mx.ventanilla.patient.cover;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.SpreadsheetFile;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The papers of patients for the person signed in. Every call waits for the store. */
public record PapersDesk(CoverPapersService service, Session session) {
    boolean mayNote() {
        return session.may(Permission.EDIT_PATIENT);
    }

    List<DocumentLine> checklist(UUID patientId) {
        return service.checklist(session, patientId);
    }

    /** As {@link CoverPapersService#note}; gives the checklist as it stands then. */
    List<DocumentLine> note(UUID patientId, DocumentKind kind, @Nullable LocalDate seenOn,
            @Nullable LocalDate expiresOn) {
        service.note(session, patientId, kind, seenOn, expiresOn, null);
        return service.checklist(session, patientId);
    }

    /** Waiting periods of the voluntary policy that are in use. */
    public List<PolicyWait> waits() {
        return service.waits(session).stream().filter(PolicyWait::active).toList();
    }

    CoverCheckService.Noted noteCheck(UUID patientId, CoverCheck typed) {
        return service.checks().note(session, patientId, typed);
    }

    void undoCheck(CoverCheckService.Noted noted) {
        service.checks().undo(session, noted);
    }

    List<ExpiringCover> expiring(int days) {
        return service.expiring(session, days);
    }

    /** Writes the list as a table; tells how many lines it has. */
    int saveExpiring(int days, Path file, Messages messages, LocalDate today) {
        List<ExpiringCover> covers = service.expiring(session, days);
        SpreadsheetFile.write(ExpiringList.table(covers, messages, today), file);
        service.noteExpiringExport(session);
        return covers.size();
    }
}
