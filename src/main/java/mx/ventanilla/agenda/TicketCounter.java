package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Gives the next ticket of a room or of the urgencies. The room's row is locked until the transaction ends, so that two
 * desks never give the same one; the store's constraint on tickets stands behind it.
 */
public final class TicketCounter {
    private final Handle handle;
    private final UUID unitId;

    public TicketCounter(Handle handle, UUID unitId) {
        this.handle = handle;
        this.unitId = unitId;
    }

    /**
     * @param day day on which the shift began
     */
    public Ticket nextOfRoom(UUID roomId, LocalDate day) {
        handle.createQuery("select id from consulting_room where id = :room for update").bind("room", roomId)
                .mapTo(UUID.class).one();
        return next(seriesOf(roomId), day);
    }

    public Ticket nextUrgent(LocalDate day) {
        handle.createQuery("select id from medical_unit where id = :unit for update").bind("unit", unitId)
                .mapTo(UUID.class).one();
        return next(Ticket.urgentSeries(), day);
    }

    /** What the next one of a room would be now; nothing is kept for anybody. */
    public Ticket expected(UUID roomId, LocalDate day) {
        return next(seriesOf(roomId), day);
    }

    private String seriesOf(UUID roomId) {
        return handle.createQuery("""
                select r.room_number, s.code from consulting_room r join service s on s.id = r.service_id
                where r.id = :room""").bind("room", roomId)
                .map((row, context) -> Ticket.seriesOf(row.getInt(1), row.getString(2))).one();
    }

    private Ticket next(String series, LocalDate day) {
        int last = handle.createQuery("""
                select ticket from visit
                where unit_id = :unit and visit_day = :day and ticket like :series""").bind("unit", unitId)
                .bind("day", day).bind("series", series + "-%").mapTo(String.class).stream()
                .mapToInt(ticket -> Ticket.numberOf(series, ticket)).max().orElse(0);
        return new Ticket(series, last + 1);
    }
}
