package mx.ventanilla.visit.urgent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.Registered;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.consulting.ConsultingService;
import org.jspecify.annotations.Nullable;

/** What the screen of urgencias asks of the services for the person signed in. Every call waits for the store. */
public record UrgentDesk(Session session, UrgentService urgent, VisitService visits, ConsultingService consulting) {
    List<UrgentVisit> list() {
        return urgent.list(session);
    }

    boolean may(Permission permission) {
        return session.may(permission);
    }

    /** @param patientId null for somebody whom nobody can name */
    Registered register(@Nullable UUID patientId) {
        return patientId == null
                ? visits.registerUnknownUrgent(session)
                : visits.registerUrgent(session, patientId);
    }

    Optional<Triage> classify(UUID visitId, @Nullable Triage triage) {
        return urgent.classify(session, visitId, triage);
    }

    void identify(UUID visitId, UUID patientId) {
        urgent.identify(session, visitId, patientId);
    }

    /** To the room in which this doctor works now, if any. */
    UUID call(UUID visitId) {
        return urgent.call(session, visitId, consulting.ownRoom(session).orElse(null)).id();
    }

    UUID begin(UUID visitId) {
        return consulting.begin(session, visitId).id();
    }

    UUID finish(UUID visitId) {
        return visits.finish(session, visitId, VisitOutcome.DISCHARGED).id();
    }

    UUID leave(UUID visitId) {
        return visits.leave(session, visitId, null).id();
    }

    void undo(UUID visitId) {
        visits.undo(session, visitId);
    }
}
