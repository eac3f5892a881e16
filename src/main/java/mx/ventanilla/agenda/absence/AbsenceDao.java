package mx.ventanilla.agenda.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads absences, the appointments that they touch, and what became of them. */
final class AbsenceDao {
    private static final String DECIDED = """
            select a.id, a.rev, a.scope, a.staff_id, a.room_id, a.first_day, a.last_day, a.from_time, a.until_time,
                   a.reason, a.state, a.decided_at, r.room_number, s.title, s.first_surname,
                   (select count(*) from absence_line l where l.absence_id = a.id) as patients,
                   (select count(*) from absence_line l where l.absence_id = a.id and l.choice = 'MOVE') as moved,
                   (select count(*) from absence_line l where l.absence_id = a.id
                      and (l.call_result is null or l.call_result in ('NO_ANSWER', 'MESSAGE_LEFT'))) as to_call
            from absence a left join consulting_room r on r.id = a.room_id left join staff s on s.id = a.staff_id
            where %s""";
    private final Handle handle;

    AbsenceDao(Handle handle) {
        this.handle = handle;
    }

    /** Visits that are still to come in these days, whether the absence touches them or not. */
    List<Affected> visits(UUID unitId, LocalDate first, LocalDate last) {
        return handle.createQuery("""
                select v.id, v.rev, v.patient_id, v.room_id, r.room_number, v.service_id, v.shift_id, v.staff_id,
                       v.visit_day, v.starts, h.starts as shift_starts, v.kind, v.visit_type, v.state, v.slot_key,
                       v.extra_key, v.patient_day_key, v.priority, v.requested_at, v.arrived_at, v.reason,
                       v.override_reason, v.series_id, v.channel, p.given_names, p.first_surname, p.second_surname,
                       p.nss, p.phone, p.other_phone
                from visit v join patient p on p.id = v.patient_id join consulting_room r on r.id = v.room_id
                     join shift h on h.id = v.shift_id
                where v.unit_id = :unit and v.visit_day between :first and :last and v.state in ('BOOKED', 'ARRIVED')
                order by v.visit_day, v.starts, v.id""").bind("unit", unitId).bind("first", first).bind("last", last)
                .map(ConstructorMapper.of(Affected.class)).list();
    }

    /** Those of this day or later, and those undone not long ago; the newest first. */
    List<DecidedAbsence> since(UUID unitId, LocalDate day) {
        return handle
                .createQuery(DECIDED.formatted("a.unit_id = :unit and a.last_day >= :day order by a.first_day, a.id"))
                .bind("unit", unitId).bind("day", day).map(ConstructorMapper.of(DecidedAbsence.class)).list();
    }

    DecidedAbsence find(UUID id) {
        return handle.createQuery(DECIDED.formatted("a.id = :id")).bind("id", id)
                .map(ConstructorMapper.of(DecidedAbsence.class)).findOne()
                .orElseThrow(() -> Problem.of("agenda.absence.missing"));
    }

    /** What became of each patient, the most pressing first. */
    List<CallLine> lines(UUID absenceId) {
        return handle.createQuery("""
                select l.id, l.rev, l.visit_id, l.new_visit_id, l.choice, l.why, l.slot_key, l.extra_key,
                       l.patient_day_key, l.call_result, l.call_note, l.calls, l.called_at, v.patient_id, v.visit_day,
                       v.starts, r.room_number, n.visit_day as new_day, n.starts as new_starts,
                       nr.room_number as new_room, n.state as new_state, v.state, p.given_names, p.first_surname,
                       p.second_surname, p.nss, p.phone, p.other_phone
                from absence_line l join visit v on v.id = l.visit_id join patient p on p.id = v.patient_id
                     join consulting_room r on r.id = v.room_id left join visit n on n.id = l.new_visit_id
                     left join consulting_room nr on nr.id = n.room_id
                where l.absence_id = :absence
                order by v.visit_day, v.starts, l.id""").bind("absence", absenceId)
                .map(ConstructorMapper.of(CallLine.class)).list();
    }

    CallLine line(UUID absenceId, UUID lineId) {
        return lines(absenceId).stream().filter(line -> line.id().equals(lineId)).findFirst()
                .orElseThrow(() -> Problem.of("agenda.absence.missing"));
    }

    /** True when the same absence has been decided before. */
    boolean isDecided(UUID unitId, AbsenceTerms terms) {
        return since(unitId, terms.first()).stream().filter(DecidedAbsence::stands)
                .anyMatch(absence -> absence.terms().equals(terms));
    }
}
