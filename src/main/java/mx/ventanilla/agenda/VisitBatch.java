package mx.ventanilla.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.RowChange;
import mx.ventanilla.db.Transaction;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Takes the same step with many visits at once, by the same state machine as {@link VisitWriter}, in few statements. */
public final class VisitBatch {
    private static final Duration EVER = Duration.ofDays(36_500);
    private final Transaction transaction;

    /** A visit as it was read; another revision in the store refuses the step. */
    public record Standing(UUID visitId, String rev, VisitState state) {}

    public VisitBatch(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Takes a step that gives the places back. */
    public void leave(List<Standing> visits, VisitStep step, @Nullable String note) {
        List<RowChange> changes = new ArrayList<>();
        List<Row> events = new ArrayList<>();
        for (Standing visit : visits) {
            VisitState to = VisitStates.after(visit.state(), step);
            Row row = Row.of(visit.visitId()).with("state", to).with("ended_at", transaction.now());
            VisitKeys.NONE.writeTo(row);
            changes.add(new RowChange(row, visit.rev()));
            events.add(event(visit.visitId(), step, visit.state(), to, note));
        }
        update(Entity.VISIT, changes);
        insert(Entity.VISIT_EVENT, events);
    }

    /** Writes new appointments. */
    public void book(List<NewVisit> visits) {
        List<Row> rows = visits.stream().map(NewVisit::row)
                .map(row -> row.with("state", VisitStates.after(null, VisitStep.BOOK))).toList();
        insert(Entity.VISIT, rows);
        insert(Entity.VISIT_EVENT, rows.stream()
                .map(row -> event(row.id(), VisitStep.BOOK, null, VisitState.BOOKED, null)).toList());
    }

    /** Writes into moved visits which appointment they became; null takes it out again. */
    public void link(Map<UUID, @Nullable UUID> movedTo) {
        Map<UUID, String> revs = revs(movedTo.keySet());
        List<RowChange> changes = new ArrayList<>();
        movedTo.forEach((from, to) -> changes.add(
                new RowChange(Row.of(from).with("moved_to", to), revs.getOrDefault(from, ""))));
        update(Entity.VISIT, changes);
    }

    /** Takes back appointments that this program made by moving others, and to which nothing has happened since. */
    public void withdraw(Collection<UUID> made) {
        takeBack(made, Map.of());
    }

    /** Takes back the last step of visits that gave their places back; they hold these places again. */
    public void restore(Map<UUID, VisitKeys> held) {
        takeBack(held.keySet(), held);
    }

    private void takeBack(Collection<UUID> visits, Map<UUID, VisitKeys> held) {
        Map<UUID, List<VisitEvent>> standing = standing(visits);
        Map<UUID, String> revs = revs(visits);
        List<RowChange> changes = new ArrayList<>();
        List<Row> events = new ArrayList<>();
        List<RowChange> undone = new ArrayList<>();
        for (UUID visit : visits) {
            List<VisitEvent> steps = standing.getOrDefault(visit, List.of());
            boolean whole = !held.containsKey(visit);
            if (steps.isEmpty() || (whole && !isUntouched(steps))) {
                throw Problem.of("agenda.undo.movedOn");
            }
            VisitState state = steps.getLast().toState();
            for (VisitEvent last : whole ? steps.reversed() : List.of(steps.getLast())) {
                VisitState to = VisitStates.undo(last.asPast(), transaction.now(), EVER);
                Row event = event(visit, VisitStep.UNDO, state, to, null);
                events.add(event);
                undone.add(new RowChange(Row.of(last.id()).with("undone_by", event.id()), last.rev()));
                state = to;
            }
            Row row = Row.of(visit).with("state", state).with("ended_at", null);
            held.getOrDefault(visit, VisitKeys.NONE).writeTo(row);
            changes.add(new RowChange(row, revs.getOrDefault(visit, "")));
        }
        update(Entity.VISIT, changes);
        insert(Entity.VISIT_EVENT, events);
        update(Entity.VISIT_EVENT, undone);
    }

    /** Nothing happened but the booking itself, which may have brought an arrival along. */
    private static boolean isUntouched(List<VisitEvent> steps) {
        Instant made = steps.getFirst().happenedAt();
        return steps.stream().allMatch(event -> event.happenedAt().equals(made));
    }

    private Map<UUID, List<VisitEvent>> standing(Collection<UUID> visits) {
        return transaction.handle().createQuery("""
                select id, rev, visit_id, step, from_state, to_state, happened_at, user_id, note, undone_by
                from visit_event where visit_id = any(:visits) and step <> 'UNDO' and undone_by is null
                order by happened_at, id""").bindArray("visits", UUID.class, visits.toArray())
                .map(ConstructorMapper.of(VisitEvent.class)).stream()
                .collect(Collectors.groupingBy(VisitEvent::visitId, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<UUID, String> revs(Collection<UUID> visits) {
        Map<UUID, String> revs = new HashMap<>();
        transaction.handle().createQuery("select id, rev from visit where id = any(:visits)")
                .bindArray("visits", UUID.class, visits.toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(entry -> revs.put(entry.getKey(), entry.getValue()));
        return revs;
    }

    private Row event(UUID visitId, VisitStep step, @Nullable VisitState from, VisitState to, @Nullable String note) {
        return Row.of(Ids.next()).with("visit_id", visitId).with("step", step).with("from_state", from)
                .with("to_state", to).with("happened_at", transaction.now())
                .with("user_id", transaction.actor().userId()).with("note", note);
    }

    private void insert(Entity entity, List<Row> rows) {
        if (!rows.isEmpty()) {
            transaction.insertAll(entity, rows);
        }
    }

    private void update(Entity entity, List<RowChange> changes) {
        if (!changes.isEmpty()) {
            transaction.updateAll(entity, changes);
        }
    }
}
