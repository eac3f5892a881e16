package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads a day's visits as flat rows. */
final class DayGridDao {
    private final Handle handle;

    DayGridDao(Handle handle) {
        this.handle = handle;
    }

    List<GridVisit> visits(UUID unitId, LocalDate day) {
        return handle.createQuery("""
                select v.id, v.room_id, v.shift_id, v.starts, v.slot_minutes, v.kind, v.visit_type, v.state, v.ticket,
                       v.arrived_at, v.override_reason, v.patient_id, p.given_names, p.first_surname, p.second_surname
                from visit v join patient p on p.id = v.patient_id
                where v.visit_day = :day and v.unit_id = :unit
                order by v.starts, v.arrived_at, v.id""").bind("day", day).bind("unit", unitId)
                .map(ConstructorMapper.of(GridVisit.class)).list();
    }

    /** The visits of a room between two days, by day. */
    Map<LocalDate, List<GridVisit>> ofRoom(UUID roomId, LocalDate first, LocalDate last) {
        return handle.createQuery("""
                select v.visit_day, v.id, v.room_id, v.shift_id, v.starts, v.slot_minutes, v.kind, v.visit_type,
                       v.state, v.ticket, v.arrived_at, v.override_reason, v.patient_id, p.given_names,
                       p.first_surname, p.second_surname
                from visit v join patient p on p.id = v.patient_id
                where v.visit_day between :first and :last and v.room_id = :room
                order by v.starts, v.arrived_at, v.id""").bind("first", first).bind("last", last).bind("room", roomId)
                .map((row, context) -> Map.entry(row.getObject("visit_day", LocalDate.class),
                        ConstructorMapper.of(GridVisit.class).map(row, context)))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<TodaysVisit> ofPatients(Collection<UUID> patientIds, LocalDate day) {
        return handle.createQuery("""
                select v.id, v.patient_id, v.room_id, r.room_number, v.starts, v.kind, v.visit_type, v.state, v.ticket,
                       s.title as doctor_title, s.first_surname as doctor_surname
                from unnest(cast(:patients as uuid array)) as wanted(id) join visit v on v.patient_id = wanted.id
                left join consulting_room r on r.id = v.room_id left join staff s on s.id = v.staff_id
                where v.visit_day = :day
                order by v.starts, v.requested_at""").bind("day", day)
                .bindArray("patients", UUID.class, patientIds.toArray())
                .map(ConstructorMapper.of(TodaysVisit.class)).list();
    }
}
