package mx.ventanilla.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What the desk reads: persons with their cover, and their visits of a day. */
final class ReceptionDao {
    private static final String PERSON = """
            select p.id, p.given_names, p.first_surname, p.second_surname, p.nss, p.aggregate_code, p.curp,
                   p.curp_unverified, p.record_number, p.birth_date, p.sex, p.phone, p.language_key, p.needs_interpreter,
                   p.identified, p.unit_id, p.unit_name, p.room_number, p.room_id, p.shift_code,
                   c.id as coverage_id, c.entitled, c.valid_until, c.starts_on,
                   c.regime, c.pension_type, c.checked_at, c.checked_from
            from patient p left join coverage c on c.patient_id = p.id
            """;

    private final Handle handle;

    ReceptionDao(Handle handle) {
        this.handle = handle;
    }

    List<PersonRow> persons(Collection<UUID> ids) {
        return handle.createQuery(PERSON + """
                 where p.id = any(:ids) and (p.merged_into is null or p.merged_into <> p.id)""")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ConstructorMapper.of(PersonRow.class)).list();
    }

    /** Everybody alive with this NSS, the oldest first. */
    List<PersonRow> family(String nss) {
        return handle.createQuery(PERSON + """
                 where p.nss = :nss and p.alive = true and p.merged_into is null
                order by p.birth_date, p.given_names fetch first 20 rows only""").bind("nss", nss)
                .map(ConstructorMapper.of(PersonRow.class)).list();
    }

    /** Visits of these persons on a day, in the order of their hours; those that were moved away apart. */
    List<DeskVisit> visits(Collection<UUID> patientIds, LocalDate day) {
        return handle.createQuery("""
                select v.id, v.patient_id, v.room_id, r.room_number, v.service_id, v.starts, v.kind, v.visit_type,
                       v.state, v.ticket, v.arrived_at, s.title, s.first_surname
                from unnest(cast(:patients as uuid array)) as wanted(id) join visit v on v.patient_id = wanted.id
                left join consulting_room r on r.id = v.room_id left join staff s on s.id = v.staff_id
                where v.visit_day = :day and v.state <> 'MOVED'
                order by v.starts, v.requested_at""").bind("day", day)
                .bindArray("patients", UUID.class, patientIds.toArray()).map(ConstructorMapper.of(VisitRow.class))
                .stream().map(VisitRow::visit).toList();
    }

    /** Who has a place on this day and has not come yet. */
    Set<UUID> expected(LocalDate day) {
        return handle
                .createQuery("select distinct patient_id from visit where visit_day = :day and state = 'BOOKED'")
                .bind("day", day).mapTo(UUID.class).set();
    }

    /** Who was given this ticket on a day. */
    Optional<UUID> withTicket(String ticket, LocalDate day) {
        return handle.createQuery("select patient_id from visit where visit_day = :day and ticket = :ticket")
                .bind("day", day).bind("ticket", ticket).mapTo(UUID.class).findFirst();
    }

    /** One row of the visits. */
    record VisitRow(UUID id, UUID patientId, @Nullable UUID roomId, @Nullable Integer roomNumber, UUID serviceId,
            @Nullable LocalTime starts, AppointmentKind kind, VisitType visitType, VisitState state,
            @Nullable String ticket, @Nullable Instant arrivedAt, @Nullable String title,
            @Nullable String firstSurname) {
        private DeskVisit visit() {
            String doctor = firstSurname == null
                    ? null
                    : ((title == null ? "" : title + " ") + firstSurname).strip();
            return new DeskVisit(id, patientId, roomId, roomNumber, serviceId, starts, kind, visitType, state, ticket,
                    arrivedAt, doctor);
        }
    }
}
