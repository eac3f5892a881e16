package mx.ventanilla.visit.consulting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import org.jspecify.annotations.Nullable;

/** What the consulting room asks of the services for the doctor signed in. Every call waits for the store. */
public record ConsultingDesk(Session session, ConsultingService consulting, VisitService visits) {
    List<RoomShift> rooms() {
        return consulting.rooms(session);
    }

    Optional<RoomShift> ownRoom() {
        return consulting.ownRoom(session);
    }

    ConsultingDay day(RoomShift room) {
        return consulting.day(session, room);
    }

    UUID call(RoomShift room, UUID visitId) {
        return consulting.call(session, room, visitId).id();
    }

    UUID callAgain(UUID visitId) {
        return consulting.callAgain(session, visitId).id();
    }

    UUID begin(UUID visitId) {
        return consulting.begin(session, visitId).id();
    }

    UUID putBack(UUID visitId) {
        return visits.putBack(session, visitId).id();
    }

    /** Somebody who does not come: a no-show while booked, gone without consultation once arrived. */
    UUID notHere(ListedVisit visit) {
        return visit.state() == VisitState.BOOKED
                ? visits.noShow(session, visit.id()).id()
                : visits.leave(session, visit.id(), null).id();
    }

    Finished finish(UUID visitId, VisitOutcome outcome, @Nullable Offer next, @Nullable UUID callAfter) {
        return consulting.finish(session, visitId, outcome, next, callAfter);
    }

    List<NextOffer> nextAppointments(ListedVisit visit, @Nullable LocalDate from) {
        return consulting.nextAppointments(session, visit, from);
    }

    void undo(UUID visitId) {
        visits.undo(session, visitId);
    }

    void takeBack(Finished done) {
        consulting.takeBack(session, done);
    }
}
