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
        int number = handle.createQuery("select room_number from consulting_room where id = :room for update")
                .bind("room", roomId).mapTo(Integer.class).one();
        return next(Ticket.seriesOf(number), day);
    }

    public Ticket nextUrgent(LocalDate day) {
        handle.createQuery("select id from medical_unit where id = :unit for update").bind("unit", unitId)
                .mapTo(UUID.class).one();
        return next(Ticket.urgentSeries(), day);
    }

    /** What the next one of a room would be now; nothing is kept for anybody. */
    public Ticket expected(int roomNumber, LocalDate day) {
        return next(Ticket.seriesOf(roomNumber), day);
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
