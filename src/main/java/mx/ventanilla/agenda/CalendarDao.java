package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads rooms, shifts, duties and closed days of a unit. */
final class CalendarDao {
    private final Handle handle;

    CalendarDao(Handle handle) {
        this.handle = handle;
    }

    CalendarRows rows(UUID unitId, LocalDate first, LocalDate last) {
        return new CalendarRows(list("""
                select r.id, r.room_number, r.service_id, s.slot_minutes, s.walk_in_quota
                from consulting_room r join service s on s.id = r.service_id
                where r.unit_id = :unit and r.active = true and s.active = true
                order by s.sort_order, r.room_number""", CalendarRows.Room.class, unitId, first, last), list("""
                select id, code, starts, ends, weekdays, valid_from from shift
                where unit_id = :unit and active = true and valid_from <= :last
                order by starts""", CalendarRows.Shift.class, unitId, first, last), list("""
                select d.room_id, d.shift_id, d.valid_from, d.valid_to, d.staff_id, s.title, s.first_surname
                from room_duty d join consulting_room r on r.id = d.room_id left join staff s on s.id = d.staff_id
                where r.unit_id = :unit and d.valid_from <= :last and (d.valid_to is null or d.valid_to >= :first)
                order by d.valid_from desc, d.id desc""",
                CalendarRows.Duty.class, unitId, first, last),
                list("""
                select closed_on, kind from closed_day
                where unit_id = :unit and active = true and closed_on between :first and :last""",
                        CalendarRows.ClosedDay.class, unitId, first, last),
                absences(unitId, first.minusDays(1), last));
    }

    private List<AbsenceTerms> absences(UUID unitId, LocalDate first, LocalDate last) {
        return handle.createQuery("""
                select scope, staff_id, room_id, first_day, last_day, from_time, until_time from absence
                where unit_id = :unit and state = 'DECIDED' and first_day <= :last and last_day >= :first""")
                .bind("unit", unitId).bind("first", first).bind("last", last)
                .map((row, context) -> new AbsenceTerms(AbsenceScope.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class), row.getObject(6, LocalTime.class),
                        row.getObject(7, LocalTime.class)))
                .list();
    }

    private <T> List<T> list(String sql, Class<T> type, UUID unitId, LocalDate first, LocalDate last) {
        return handle.createQuery(sql).bind("unit", unitId).bind("first", first).bind("last", last)
                .map(ConstructorMapper.of(type)).list();
    }
}
