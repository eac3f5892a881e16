package mx.ventanilla.agenda;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads visits and what happened to them. */
public final class VisitDao {
    private final Handle handle;

    public VisitDao(Handle handle) {
        this.handle = handle;
    }

    /** The visit; a Problem when there is none of this identifier. */
    public Visit find(UUID id) {
        return handle.createQuery("""
                select id, rev, patient_id, unit_id, room_id, service_id, shift_id, staff_id, visit_day, starts,
                       slot_minutes, kind, visit_type, state, slot_key, extra_key, ticket, priority, requested_at,
                       arrived_at, called_at, started_at, ended_at, moved_to, moved_from, reason, override_reason,
                       foreign_unit, series_id, channel
                from visit where id = :id""").bind("id", id).map(ConstructorMapper.of(Visit.class)).findOne()
                .orElseThrow(() -> Problem.of("agenda.visit.missing"));
    }

    /** All that happened to a visit, in order, undone steps too. */
    public List<VisitEvent> events(UUID visitId) {
        return handle.createQuery("""
                select id, rev, visit_id, step, from_state, to_state, happened_at, user_id, note, undone_by
                from visit_event where visit_id = :visit order by happened_at, id""").bind("visit", visitId)
                .map(ConstructorMapper.of(VisitEvent.class)).list();
    }

    /** The steps that still hold: neither undone nor an undoing. */
    public List<VisitEvent> standing(UUID visitId) {
        return events(visitId).stream().filter(event -> event.step() != VisitStep.UNDO && event.undoneBy() == null)
                .toList();
    }
}
