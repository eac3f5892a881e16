package mx.ventanilla.visit.waitingroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads which tickets were called; no name ever leaves it. */
final class WaitingRoomDao {
    private final Handle handle;

    WaitingRoomDao(Handle handle) {
        this.handle = handle;
    }

    /**
     * The last calls of these days, the newest first; who was put back or went away is not called any more.
     *
     * @param evening calls of the days before the last one count from here on
     */
    List<CalledTicket> lastCalls(UUID unitId, LocalDate first, LocalDate last, Instant evening, int most) {
        return handle.createQuery("""
                select v.id as visit_id, v.ticket, r.room_number, v.called_at
                from (select id, ticket, room_id, called_at from visit
                      where visit_day between :first and :last and unit_id = :unit and called_at is not null
                        and (visit_day = :last or called_at >= :evening)
                        and ticket is not null and state in ('CALLED', 'IN_CONSULTATION', 'ATTENDED')
                      order by called_at desc, id fetch first %d rows only) v
                left join consulting_room r on r.id = v.room_id
                order by v.called_at desc, v.id""".formatted(most)).bind("first", first)
                .bind("last", last).bind("unit", unitId).bind("evening", evening.atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(CalledTicket.class)).list();
    }
}
