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
        if (visit.movedFrom() != null) {
            Visit earlier = visits.find(visit.movedFrom());
            if (isJustMoved(earlier, visit)) {
                return undoMove(earlier, visit, limit);
            }
        }
        return writer.undo(visit, limit);
    }

    private Visit undoMove(Visit earlier, Visit later, Duration limit) {
        if (!isJustMoved(earlier, later)) {
            throw Problem.of("agenda.undo.movedOn");
        }
        List<VisitEvent> steps = visits.standing(later.id());
        Visit undone = later;
        for (int i = 0; i < steps.size(); i++) {
            undone = writer.undo(undone, limit);
        }
        Visit restored = writer.undo(earlier, limit);
        transaction.update(Entity.VISIT, Row.of(restored.id()).with("moved_to", null), restored.rev());
        return visits.find(restored.id());
    }

    /** Nothing happened to the new appointment but the move itself. */
    private boolean isJustMoved(Visit earlier, Visit later) {
        List<VisitStep> steps = visits.standing(later.id()).stream().map(VisitEvent::step).toList();
        return later.id().equals(earlier.movedTo()) && steps.equals(broughtAlong(earlier, later)
                ? List.of(VisitStep.BOOK, VisitStep.ARRIVE)
                : List.of(VisitStep.BOOK));
    }

    /** Who was waiting when moved within the day arrived at the new place by the move, not by a step of the desk. */
    private boolean broughtAlong(Visit earlier, Visit later) {
        List<VisitEvent> steps = visits.standing(earlier.id());
        return !steps.isEmpty() && steps.getLast().step() == VisitStep.MOVE
                && steps.getLast().fromState() == VisitState.ARRIVED && later.visitDay().equals(earlier.visitDay());
    }
}
