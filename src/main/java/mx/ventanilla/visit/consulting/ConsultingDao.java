package mx.ventanilla.visit.consulting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PreferredLanguage;
import mx.ventanilla.visit.QueueRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads who comes to a room on a day. */
final class ConsultingDao {
    private final Handle handle;

    ConsultingDao(Handle handle) {
        this.handle = handle;
    }

    /** Everybody of the room on this day who was not moved away or cancelled, by the hour. */
    List<ListedVisit> visits(UUID roomId, LocalDate day) {
        return handle.createQuery("""
                select v.id, v.room_id, v.shift_id, v.visit_day, v.starts, v.state, v.ticket, v.priority, v.arrived_at,
                       v.started_at, v.ended_at, v.patient_id, v.service_id, v.kind, v.visit_type, v.called_at,
                       p.given_names, p.first_surname, p.second_surname, p.birth_date, p.sex, p.nss, p.aggregate_code,
                       p.language_key, p.needs_interpreter, p.identified,
                       c.id as coverage_id, c.entitled, c.valid_until, c.starts_on, c.regime,
                       c.pension_type, c.checked_at, c.checked_from
                from visit v join patient p on p.id = v.patient_id left join coverage c on c.patient_id = p.id
                where v.visit_day = :day and v.room_id = :room
                  and v.state in ('BOOKED', 'ARRIVED', 'CALLED', 'IN_CONSULTATION', 'ATTENDED', 'NO_SHOW', 'LEFT')
                order by v.starts, v.requested_at, v.id""").bind("day", day).bind("room", roomId)
                .map(ConstructorMapper.of(Found.class)).stream().map(Found::visit).toList();
    }

    /** Whoever sits down at this room's PC waits until the others have done with it. */
    void lockRoom(UUID roomId) {
        handle.createQuery("select id from consulting_room where id = :room for update").bind("room", roomId)
                .mapTo(UUID.class).one();
    }

    Optional<LocalDate> lastSeen(UUID patientId, LocalDate before) {
        return handle.createQuery("""
                select max(visit_day) from visit
                where patient_id = :patient and state = 'ATTENDED' and visit_day < :before""")
                .bind("patient", patientId)
                .bind("before", before).mapTo(LocalDate.class).findOne();
    }

    /** One row of the query. */
    record Found(UUID id, UUID roomId, @Nullable UUID shiftId, LocalDate visitDay, @Nullable LocalTime starts,
            VisitState state, @Nullable String ticket, int priority, @Nullable Instant arrivedAt,
            @Nullable Instant startedAt, @Nullable Instant endedAt, UUID patientId, UUID serviceId,
            AppointmentKind kind, VisitType visitType, @Nullable Instant calledAt, String givenNames,
            @Nullable String firstSurname, @Nullable String secondSurname, @Nullable LocalDate birthDate,
            @Nullable Sex sex, @Nullable String nss, @Nullable String aggregateCode, @Nullable String languageKey,
            boolean needsInterpreter, boolean identified,
            @Nullable UUID coverageId, @Nullable Boolean entitled, @Nullable LocalDate validUntil,
            @Nullable LocalDate startsOn, @Nullable String regime, @Nullable String pensionType,
            @Nullable Instant checkedAt, @Nullable String checkedFrom) {
        private ListedVisit visit() {
            QueueRow queued = new QueueRow(id, roomId, shiftId, visitDay, starts, state, ticket, priority, arrivedAt,
                    startedAt, endedAt);
            Coverage coverage = coverageId == null
                    ? null
                    : new Coverage(patientId, entitled, validUntil, startsOn, regime, pensionType, checkedAt,
                            checkedFrom);
            return new ListedVisit(queued, patientId, serviceId,
                    new ListedVisit.Person(new PersonNames(givenNames, firstSurname, secondSurname), birthDate, sex,
                            nss, aggregateCode, new PreferredLanguage(languageKey, needsInterpreter), identified),
                    kind, visitType, coverage, calledAt);
        }
    }
}
