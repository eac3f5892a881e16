package mx.ventanilla.visit.unifila;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.patient.PersonNames;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads who waits in the Unifila, and what became of today's slots. */
public final class UnifilaDao {
    private static final String ENTRY = """
            select e.id, e.rev, e.patient_id, e.service_id, e.visit_day, e.joined_at, e.priority, p.given_names,
                   p.first_surname, p.second_surname, p.birth_date, p.room_number, e.visit_id
            from unifila_entry e join patient p on p.id = e.patient_id left join visit v on v.id = e.visit_id
            """;

    private final Handle handle;

    public UnifilaDao(Handle handle) {
        this.handle = handle;
    }

    /** Who waits on this day, whoever is served first in front; who was given a visit that was taken back waits too. */
    List<UnifilaEntry> waiting(UUID unitId, LocalDate day) {
        return handle.createQuery(ENTRY + """
                where e.unit_id = :unit and e.visit_day = :day and e.left_at is null
                  and (e.visit_id is null or v.state = 'CANCELLED_BY_UNIT')
                  and not exists (select 1 from visit t where t.visit_day = e.visit_day
                    and t.patient_id = e.patient_id and t.service_id = e.service_id
                    and t.patient_day_key is not null)""").bind("unit", unitId).bind("day", day)
                .map(ConstructorMapper.of(Found.class)).stream().map(Found::entry).sorted(UnifilaEntry.ORDER).toList();
    }

    /** How many wait for a service on this day. */
    public int waitingFor(UUID unitId, UUID serviceId, LocalDate day) {
        return (int) waiting(unitId, day).stream().filter(entry -> entry.serviceId().equals(serviceId)).count();
    }

    /** The entry of a patient on a day, also of one who was served or went away. */
    Optional<UnifilaEntry> ofPatient(UUID patientId, LocalDate day) {
        return handle.createQuery(ENTRY + " where e.patient_id = :patient and e.visit_day = :day")
                .bind("patient", patientId).bind("day", day).map(ConstructorMapper.of(Found.class)).stream()
                .map(Found::entry).findFirst();
    }

    Optional<UnifilaEntry> find(UUID id) {
        return handle.createQuery(ENTRY + " where e.id = :id").bind("id", id).map(ConstructorMapper.of(Found.class))
                .stream().map(Found::entry).findFirst();
    }

    /** Slots of a day that were sold and given back, and who has them now: the day is read once and matched here. */
    List<FreedSlot> freed(UUID unitId, LocalDate day) {
        List<Sold> sold = handle.createQuery("""
                select room_id, shift_id, starts, slot_minutes, kind, slot_key is not null as held from visit
                where visit_day = :day and unit_id = :unit and starts is not null and room_id is not null""")
                .bind("day", day).bind("unit", unitId).map(ConstructorMapper.of(Sold.class)).list();
        Map<SoldPlace, List<Sold>> holders = sold.stream().filter(Sold::held)
                .collect(Collectors.groupingBy(Sold::place));
        return sold.stream().filter(each -> !each.held())
                .map(each -> each.freed(day, holders.getOrDefault(each.place(), List.of()))).distinct().toList();
    }

    /** Minutes that each served patient of a day waited for a place. */
    List<Served> served(UUID unitId, LocalDate day) {
        return handle.createQuery("""
                select e.joined_at, v.requested_at, v.shift_id from unifila_entry e join visit v on v.id = e.visit_id
                where e.unit_id = :unit and e.visit_day = :day and v.state <> 'CANCELLED_BY_UNIT'""")
                .bind("unit", unitId).bind("day", day).map(ConstructorMapper.of(Served.class)).list();
    }

    /** Who went away without a place. */
    int left(UUID unitId, LocalDate day) {
        return handle.createQuery(
                "select count(*) from unifila_entry where unit_id = :unit and visit_day = :day and left_at is not null")
                .bind("unit", unitId).bind("day", day).mapTo(Integer.class).one();
    }

    /** A slot that was given back. */
    record FreedSlot(UUID roomId, @Nullable UUID shiftId, LocalDate visitDay, LocalTime starts,
            int slotMinutes, int rescued, int taken) {}

    /** One visit that has a slot, or had it. */
    record Sold(UUID roomId, @Nullable UUID shiftId, LocalTime starts, int slotMinutes, AppointmentKind kind,
            boolean held) {
        private SoldPlace place() {
            return new SoldPlace(roomId, starts);
        }

        private FreedSlot freed(LocalDate day, List<Sold> holders) {
            boolean rescued = holders.stream().anyMatch(holder -> holder.kind() == AppointmentKind.WALK_IN);
            return new FreedSlot(roomId, shiftId, day, starts, slotMinutes, rescued ? 1 : 0, holders.size());
        }
    }

    private record SoldPlace(UUID roomId, LocalTime starts) {}

    record Served(Instant joinedAt, Instant requestedAt, @Nullable UUID shiftId) {}

    /** One row of the query. */
    record Found(UUID id, String rev, UUID patientId, UUID serviceId, LocalDate visitDay, Instant joinedAt,
            int priority, String givenNames, @Nullable String firstSurname, @Nullable String secondSurname,
            @Nullable LocalDate birthDate, @Nullable Integer roomNumber, @Nullable UUID visitId) {
        private UnifilaEntry entry() {
            return new UnifilaEntry(id, rev, patientId, serviceId, visitDay, joinedAt, UnifilaPriority.of(priority),
                    new PersonNames(givenNames, firstSurname, secondSurname), birthDate, roomNumber, visitId);
        }
    }
}
