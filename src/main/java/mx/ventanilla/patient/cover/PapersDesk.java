package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
}
