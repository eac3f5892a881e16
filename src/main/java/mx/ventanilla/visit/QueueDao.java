package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the visits of the rooms' queues. */
public final class QueueDao {
    private final Handle handle;

    public QueueDao(Handle handle) {
        this.handle = handle;
    }

    /** Everybody who is expected, waiting or was seen on these days, in all rooms. */
    public List<QueueRow> ofUnit(UUID unitId, LocalDate first, LocalDate last) {
        return handle.createQuery("""
                select id, room_id, shift_id, visit_day, starts, state, ticket, priority, arrived_at, started_at, ended_at
                from visit
                where visit_day between :first and :last and unit_id = :unit and room_id is not null
                  and state in ('BOOKED', 'ARRIVED', 'CALLED', 'IN_CONSULTATION', 'ATTENDED')""").bind("first", first)
                .bind("last", last).bind("unit", unitId).map(ConstructorMapper.of(QueueRow.class)).list();
    }

    /** The same of one room and day. */
    public List<QueueRow> ofRoom(UUID roomId, LocalDate day) {
        return handle.createQuery("""
                select id, room_id, shift_id, visit_day, starts, state, ticket, priority, arrived_at, started_at, ended_at
                from visit
                where visit_day = :day and room_id = :room
                  and state in ('BOOKED', 'ARRIVED', 'CALLED', 'IN_CONSULTATION', 'ATTENDED')""").bind("day", day)
                .bind("room", roomId).map(ConstructorMapper.of(QueueRow.class)).list();
    }
}
