package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads what a shift came to and how it was closed. */
final class ShiftCloseDao {
    private final Handle handle;

    ShiftCloseDao(Handle handle) {
        this.handle = handle;
    }

    List<OpenVisit> open(UUID unitId, LocalDate day, UUID shiftId) {
        return handle.createQuery("""
                select v.id, v.rev, v.patient_id, v.room_id, r.room_number, v.service_id, v.visit_day, v.starts, v.state,
                       v.ticket, v.arrived_at, p.given_names, p.first_surname, p.second_surname
                from visit v join consulting_room r on r.id = v.room_id join patient p on p.id = v.patient_id
                where v.unit_id = :unit and v.visit_day = :day and v.shift_id = :shift
                  and v.state in ('BOOKED', 'ARRIVED', 'CALLED', 'IN_CONSULTATION')
                order by r.room_number, v.starts, v.arrived_at, v.id""").bind("unit", unitId).bind("day", day)
                .bind("shift", shiftId).map(ConstructorMapper.of(OpenVisit.class)).list();
    }

    /** @param unusedSlots counted by who knows the calendar */
    ShiftTotals totals(UUID unitId, LocalDate day, UUID shiftId, int unusedSlots) {
        return handle.createQuery("""
                select count(case when state = 'ATTENDED' then 1 end) as attended,
                       count(case when state = 'NO_SHOW' then 1 end) as no_shows,
                       count(case when state = 'LEFT' then 1 end) as went_away,
                       count(case when state = 'MOVED' then 1 end) as moved,
                       count(case when state in ('CANCELLED_BY_PATIENT', 'CANCELLED_BY_UNIT') then 1 end) as cancelled,
                       count(case when kind = 'WALK_IN' then 1 end) as walk_ins
                from visit where unit_id = :unit and visit_day = :day and shift_id = :shift""").bind("unit", unitId)
                .bind("day", day).bind("shift", shiftId)
                .map((row, context) -> new ShiftTotals(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
                        row.getInt(5), row.getInt(6), unusedSlots))
                .one();
    }

    List<String> heldSlots(UUID unitId, LocalDate day, UUID shiftId) {
        return handle.createQuery("""
                select slot_key from visit where unit_id = :unit and visit_day = :day and shift_id = :shift
                  and slot_key is not null""").bind("unit", unitId).bind("day", day).bind("shift", shiftId)
                .mapTo(String.class).list();
    }

    Optional<ClosedShift> find(LocalDate day, UUID shiftId) {
        return handle.createQuery("""
                select c.id, c.rev, c.state, c.note, c.attended, c.no_shows, c.went_away, c.moved, c.cancelled,
                       c.walk_ins, c.unused_slots, c.closed_at, u.full_name as closed_by, c.reopen_reason
                from shift_close c left join user_account u on u.id = c.closed_by
                where c.shift_id = :shift and c.close_day = :day""").bind("shift", shiftId).bind("day", day)
                .map(ConstructorMapper.of(ClosedShift.class)).findOne();
    }

    /** The note of the last shift that was closed and left one. */
    Optional<HandOver> lastNote(UUID unitId) {
        return handle.createQuery("""
                select c.note, c.close_day, s.name as shift_name, u.full_name as closed_by, c.closed_at
                from shift_close c join shift s on s.id = c.shift_id left join user_account u on u.id = c.closed_by
                where c.unit_id = :unit and c.note is not null order by c.closed_at desc fetch first 1 rows only""")
                .bind("unit", unitId).map(ConstructorMapper.of(HandOver.class)).findOne();
    }

    /** True when the shift had any visit and has not been closed. */
    boolean isDue(UUID unitId, LocalDate day, UUID shiftId) {
        return find(day, shiftId).filter(ClosedShift::stands).isEmpty() && handle.createQuery("""
                select 1 from visit where unit_id = :unit and visit_day = :day and shift_id = :shift
                fetch first 1 rows only""").bind("unit", unitId).bind("day", day).bind("shift", shiftId)
                .mapTo(Integer.class).findOne().isPresent();
    }
}
