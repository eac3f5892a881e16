package mx.ventanilla.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jspecify.annotations.Nullable;

/** The only way to write a visit: the row and the event of each step together, and only steps that are legal. */
public final class VisitWriter {
    private final Transaction transaction;
    private final Instant at;
    private final VisitDao visits;

    public VisitWriter(Transaction transaction) {
        this(transaction, transaction.now());
    }

    /** @param at when the steps were taken, for what is written down later */
    public VisitWriter(Transaction transaction, Instant at) {
        this.transaction = transaction;
        this.at = at;
        this.visits = new VisitDao(transaction.handle());
    }

    /** Writes a new visit with the step that begins it. */
    public Visit begin(NewVisit visit, VisitStep step) {
        VisitState state = VisitStates.after(null, step);
        ClosedShifts.requireOpen(transaction.handle(), visit.shiftId(), visit.day());
        Row row = visit.row().with("state", state);
        timeColumn(step).ifPresent(column -> row.with(column, timeOf(step, at)));
        transaction.insert(Entity.VISIT, row);
        writeEvent(row.id(), step, null, state, null);
        return visits.find(row.id());
    }

    public Visit step(Visit visit, VisitStep step) {
        return step(visit, step, Row.of(visit.id()), null);
    }

    /**
     * Takes a step; the places go back when the step gives them back.
     *
     * @param row further columns that change with it
     * @param note kept with the event
     */
    public Visit step(Visit visit, VisitStep step, Row row, @Nullable String note) {
        VisitState to = VisitStates.after(visit.state(), step);
        ClosedShifts.requireOpen(transaction.handle(), visit.shiftId(), visit.visitDay());
        Row written = Row.of(visit.id()).with("state", to);
        timeColumn(step).ifPresent(column -> written.with(column, timeOf(step, at)));
        if (VisitStates.freesSlot(visit.state(), step)) {
            VisitKeys.NONE.writeTo(written);
        }
        row.values().forEach(written::with);
        transaction.update(Entity.VISIT, written, visit.rev());
        writeEvent(visit.id(), step, visit.state(), to, note);
        return visits.find(visit.id());
    }

    /**
     * Takes back the last step that still holds.
     *
     * @param limit how long that may be done
     */
    Visit undo(Visit visit, Duration limit) {
        ClosedShifts.requireOpen(transaction.handle(), visit.shiftId(), visit.visitDay());
        List<VisitEvent> standing = visits.standing(visit.id());
        VisitEvent last = standing.isEmpty() ? null : standing.getLast();
        VisitState to = VisitStates.undo(last == null ? null : last.asPast(), transaction.now(), limit);
        Row row = withoutLast(visit.id(), standing).with("state", to);
        if (!to.occupiesSlot()) {
            VisitKeys.NONE.writeTo(row);
        } else if (!visit.state().occupiesSlot()) {
            new HeldPlaces(transaction.handle()).again(visit).writeTo(row);
        }
        transaction.update(Entity.VISIT, row, visit.rev());
        UUID undoing = writeEvent(visit.id(), VisitStep.UNDO, visit.state(), to, null);
        VisitEvent undone = standing.getLast();
        transaction.update(Entity.VISIT_EVENT, Row.of(undone.id()).with("undone_by", undoing), undone.rev());
        return visits.find(visit.id());
    }

    private UUID writeEvent(UUID visitId, VisitStep step, @Nullable VisitState from, VisitState to,
            @Nullable String note) {
        UUID id = Ids.next();
        transaction.insert(Entity.VISIT_EVENT, Row.of(id).with("visit_id", visitId).with("step", step)
                .with("from_state", from).with("to_state", to).with("happened_at", at)
                .with("user_id", transaction.actor().userId()).with("note", note));
        return id;
    }

    /** The time that the last step marked, as it stood before it. */
    private static Row withoutLast(UUID visitId, List<VisitEvent> standing) {
        Row row = Row.of(visitId);
        timeColumn(standing.getLast().step()).ifPresent(column -> {
            row.with(column, null);
            standing.subList(0, standing.size() - 1).stream()
                    .filter(event -> timeColumn(event.step()).filter(column::equals).isPresent())
                    .forEach(event -> row.with(column, timeOf(event.step(), event.happenedAt())));
        });
        return row;
    }

    private static @Nullable Instant timeOf(VisitStep step, Instant at) {
        return step == VisitStep.PUT_BACK ? null : at;
    }

    /** The column that tells when the step was taken. */
    private static Optional<String> timeColumn(VisitStep step) {
        return switch (step) {
            case REGISTER_WALK_IN, REGISTER_URGENT, ARRIVE -> Optional.of("arrived_at");
            case CALL, PUT_BACK -> Optional.of("called_at");
            case BEGIN -> Optional.of("started_at");
            case FINISH, CANCEL_BY_PATIENT, CANCEL_BY_UNIT, NO_SHOW, LEAVE, MOVE -> Optional.of("ended_at");
            case BOOK, UNDO -> Optional.empty();
        };
    }
}
