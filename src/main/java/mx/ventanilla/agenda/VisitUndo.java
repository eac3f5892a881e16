package mx.ventanilla.agenda;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;

/** Takes back the last step of a visit; a move is taken back on both of its rows. */
public final class VisitUndo {
    private final Transaction transaction;
    private final VisitWriter writer;
    private final VisitDao visits;

    public VisitUndo(Transaction transaction) {
        this.transaction = transaction;
        this.writer = new VisitWriter(transaction);
        this.visits = new VisitDao(transaction.handle());
    }

    /**
     * The visit as it stands afterwards: of a move, the earlier one.
     *
     * @param limit how long a step may be taken back
     */
    public Visit undo(UUID visitId, Duration limit) {
        Visit visit = visits.find(visitId);
        if (visit.state() == VisitState.MOVED && visit.movedTo() != null) {
            return undoMove(visit, visits.find(visit.movedTo()), limit);
        }
        if (visit.movedFrom() != null && isJustMoved(visits.standing(visitId))) {
            return undoMove(visits.find(visit.movedFrom()), visit, limit);
        }
        return writer.undo(visit, limit);
    }

    private Visit undoMove(Visit earlier, Visit later, Duration limit) {
        List<VisitEvent> steps = visits.standing(later.id());
        if (!isJustMoved(steps)) {
            throw Problem.of("agenda.undo.movedOn");
        }
        Visit undone = later;
        for (int i = 0; i < steps.size(); i++) {
            undone = writer.undo(undone, limit);
        }
        Visit restored = writer.undo(earlier, limit);
        transaction.update(Entity.VISIT, Row.of(restored.id()).with("moved_to", null), restored.rev());
        return visits.find(restored.id());
    }

    /** Nothing happened to the new appointment but the move itself, which may bring the arrival along. */
    private static boolean isJustMoved(List<VisitEvent> steps) {
        return !steps.isEmpty() && steps.getFirst().step() == VisitStep.BOOK
                && steps.stream().allMatch(event -> event.happenedAt().equals(steps.getFirst().happenedAt()));
    }
}
