package mx.ventanilla.visit.consulting;

import java.time.Duration;
import java.util.List;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitEvent;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitUndo;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Takes back the end of a consultation with all that went with it, or nothing of it. */
final class FinishUndo {
    private final Transaction transaction;
    private final Duration limit;

    /** @param limit how long a step may be taken back */
    FinishUndo(Transaction transaction, Duration limit) {
        this.transaction = transaction;
        this.limit = limit;
    }

    Visit undo(Finished done) {
        takeBack(done.called(), VisitStep.CALL);
        takeBack(done.urgent(), VisitStep.REGISTER_URGENT);
        Visit again = takeBack(done.visit(), VisitStep.FINISH);
        takeBack(done.booked(), VisitStep.BOOK);
        return again == null ? done.visit() : again;
    }

    /** Somebody else may have gone on with the patient meanwhile: then it is theirs. */
    private @Nullable Visit takeBack(@Nullable Visit visit, VisitStep step) {
        if (visit == null) {
            return null;
        }
        List<VisitEvent> standing = new VisitDao(transaction.handle()).standing(visit.id());
        if (standing.isEmpty() || standing.getLast().step() != step) {
            throw Problem.of("consultation.refused.wentOn", visit.ticket() == null ? "" : visit.ticket());
        }
        return new VisitUndo(transaction).undo(visit.id(), limit);
    }
}
