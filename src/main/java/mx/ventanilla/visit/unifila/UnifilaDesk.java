package mx.ventanilla.visit.unifila;

import java.util.UUID;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.VisitService;
import org.jspecify.annotations.Nullable;

/** What the Unifila's screen asks of the services for the person signed in. Every call waits for the store. */
public record UnifilaDesk(Session session, UnifilaService unifila, VisitService visits) {
    UnifilaBoard board() {
        return unifila.board(session);
    }

    /** @param entryId null for whoever is first in line */
    Given give(@Nullable UUID entryId) {
        return unifila.give(session, entryId);
    }

    void takeBack(Given given) {
        visits.undo(session, given.registered().visit().id());
    }

    void leave(UUID entryId) {
        unifila.leave(session, entryId);
    }

    void comeBack(UUID entryId) {
        unifila.comeBack(session, entryId);
    }

    void prefer(UnifilaEntry entry) {
        unifila.prefer(session, entry.id(), entry.priority() == UnifilaPriority.PREFERRED
                ? UnifilaPriority.ORDINARY
                : UnifilaPriority.PREFERRED);
    }
}
