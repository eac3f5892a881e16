package mx.ventanilla.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads what the sheets of a day are made of. */
final class ReportDao {
    private final Handle handle;

    ReportDao(Handle handle) {
        this.handle = handle;
    }

    /**
     * Visits of a day that have a room, by room, shift and hour; those moved or cancelled apart.
     *
     * @param shiftId null for all shifts
     */
    List<SheetRow> rows(UUID unitId, LocalDate day, @Nullable UUID shiftId) {
        String ofShift = shiftId == null ? "" : " and v.shift_id = :shift";
        var query = handle.createQuery("""
                select v.room_id, r.room_number, v.shift_id, h.name as shift_name, h.starts as shift_starts, v.staff_id,
                       s.title, s.first_surname, v.starts, v.arrived_at, v.called_at, v.started_at, v.ended_at, p.nss,
                       p.aggregate_code, p.sex, p.birth_date, v.visit_type, v.kind, v.state, v.outcome
                from visit v join patient p on p.id = v.patient_id join consulting_room r on r.id = v.room_id
                  join shift h on h.id = v.shift_id left join staff s on s.id = v.staff_id
                where v.visit_day = :day and v.unit_id = :unit
                  and v.state not in ('MOVED', 'CANCELLED_BY_PATIENT', 'CANCELLED_BY_UNIT')%s
                order by h.starts, r.room_number, v.starts nulls last, v.arrived_at, v.id""".formatted(ofShift))
                .bind("day", day).bind("unit", unitId);
        if (shiftId != null) {
            query.bind("shift", shiftId);
        }
        return query.map(ConstructorMapper.of(SheetRow.class)).list();
    }

    int urgent(UUID unitId, LocalDate day) {
        return handle.createQuery("""
                select count(*) from visit where visit_day = :day and unit_id = :unit and kind = 'URGENT'
                  and state <> 'CANCELLED_BY_UNIT'""").bind("day", day).bind("unit", unitId).mapTo(Integer.class).one();
    }
}
