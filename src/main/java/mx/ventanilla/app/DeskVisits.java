package mx.ventanilla.app;

import java.util.UUID;
import mx.ventanilla.agenda.DeskActs;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.VisitService;

/** What the agenda may do at the desk, carried out by the visits of the person signed in. */
record DeskVisits(VisitService visits, Session session) implements DeskActs {
    @Override
    public void registerArrival(UUID visitId) {
        visits.registerArrival(session, visitId);
    }

    @Override
    public void undo(UUID visitId) {
        visits.undo(session, visitId);
    }
}
