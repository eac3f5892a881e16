package mx.ventanilla.visit.urgent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PreferredLanguage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads the urgencies that are not over. */
final class UrgentDao {
    private static final String VISIT = """
            select v.id, v.rev, v.patient_id, v.ticket, p.given_names, p.first_surname, p.second_surname, p.identified,
                   p.birth_date, p.language_key, p.needs_interpreter, v.foreign_unit, v.state, v.arrived_at, v.triage,
                   r.room_number
            from visit v join patient p on p.id = v.patient_id left join consulting_room r on r.id = v.room_id
            """;
    private final Handle handle;

    UrgentDao(Handle handle) {
        this.handle = handle;
    }

    /** Urgencias never closes: those of the days before who are still here too. */
    List<UrgentVisit> open(UUID unitId, LocalDate since) {
        return handle.createQuery(VISIT + """
                where v.kind = 'URGENT' and v.unit_id = :unit and v.visit_day >= :since
                  and v.state in ('ARRIVED', 'CALLED', 'IN_CONSULTATION')""").bind("unit", unitId).bind("since", since)
                .map(ConstructorMapper.of(Found.class)).stream().map(Found::visit).toList();
    }

    Optional<UrgentVisit> find(UUID visitId) {
        return handle.createQuery(VISIT + " where v.kind = 'URGENT' and v.id = :id").bind("id", visitId)
                .map(ConstructorMapper.of(Found.class)).stream().map(Found::visit).findFirst();
    }

    String revOfPatient(UUID patientId) {
        return handle.createQuery("select rev from patient where id = :id").bind("id", patientId).mapTo(String.class)
                .one();
    }

    /** One row of the query. */
    record Found(UUID id, String rev, UUID patientId, String ticket, String givenNames, @Nullable String firstSurname,
            @Nullable String secondSurname, boolean identified, @Nullable LocalDate birthDate,
            @Nullable String languageKey, boolean needsInterpreter, boolean foreignUnit,
            VisitState state, Instant arrivedAt, @Nullable Triage triage, @Nullable Integer roomNumber) {
        private UrgentVisit visit() {
            return new UrgentVisit(id, rev, patientId, ticket,
                    new PersonNames(givenNames, firstSurname, secondSurname), identified, birthDate,
                    new PreferredLanguage(languageKey, needsInterpreter), foreignUnit,
                    state, arrivedAt, triage, roomNumber);
        }
    }
}
