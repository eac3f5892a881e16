package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.Coverage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads what the booking rules have to know of a patient. */
public final class ApplicantDao {
    private final Handle handle;

    public ApplicantDao(Handle handle) {
        this.handle = handle;
    }

    public Applicant find(UUID patientId, UUID serviceId, UUID localUnitId) {
        Found found = handle.createQuery("""
                select p.unit_id, p.room_id, p.shift_code, c.id as coverage_id, c.entitled, c.valid_until, c.starts_on,
                       c.regime, c.pension_type, c.checked_at, c.checked_from
                from patient p left join coverage c on c.patient_id = p.id
                where p.id = :patient and (p.merged_into is null or p.merged_into <> p.id)""")
                .bind("patient", patientId).map(ConstructorMapper.of(Found.class)).findOne()
                .orElseThrow(() -> Problem.of("agenda.patient.missing"));
        return applicant(patientId, serviceId, localUnitId, found);
    }

    private static Applicant applicant(UUID patientId, UUID serviceId, UUID localUnitId, Found found) {
        boolean foreign = found.unitId() != null && !found.unitId().equals(localUnitId);
        return new Applicant(patientId, serviceId, found.roomId(), found.shiftCode(), foreign,
                found.coverage(patientId));
    }

    /** The same for many patients, by patient. */
    public Map<UUID, Applicant> findAll(Collection<UUID> patientIds, UUID serviceId, UUID localUnitId) {
        Map<UUID, Applicant> applicants = new HashMap<>();
        handle.createQuery("""
                select p.id as patient_id, p.unit_id, p.room_id, p.shift_code, c.id as coverage_id, c.entitled,
                       c.valid_until, c.starts_on, c.regime, c.pension_type, c.checked_at, c.checked_from
                from patient p left join coverage c on c.patient_id = p.id
                where p.id = any(:patients)""").bindArray("patients", UUID.class, patientIds.toArray())
                .map((row, context) -> Map.entry(row.getObject("patient_id", UUID.class),
                        ConstructorMapper.of(Found.class).map(row, context)))
                .forEach(found -> applicants.put(found.getKey(),
                        applicant(found.getKey(), serviceId, localUnitId, found.getValue())));
        return applicants;
    }

    /** The service an urgency is counted to: the first, though it be closed, because nothing may stop an urgency. */
    public UUID serviceForUrgency(UUID unitId) {
        return handle.createQuery("""
                select id from service where unit_id = :unit
                order by active desc, sort_order, code fetch first 1 rows only""").bind("unit", unitId)
                .mapTo(UUID.class).one();
    }

    /** The service that a patient is taken to who asks for nothing else: the first one of the unit. */
    public UUID firstService(UUID unitId) {
        return handle.createQuery("""
                select id from service where unit_id = :unit and active = true
                order by sort_order, code fetch first 1 rows only""").bind("unit", unitId).mapTo(UUID.class).findOne()
                .orElseThrow(() -> Problem.of("agenda.service.missing"));
    }

    /** Subsecuente when the patient was attended in this service before. */
    public VisitType typeOf(UUID patientId, UUID serviceId) {
        boolean attended = handle.createQuery("""
                select 1 from visit where patient_id = :patient and service_id = :service and state = 'ATTENDED'
                fetch first 1 rows only""").bind("patient", patientId).bind("service", serviceId).mapTo(Integer.class)
                .findOne().isPresent();
        return attended ? VisitType.SUBSEQUENT : VisitType.FIRST;
    }

    /** One row of the query. */
    record Found(@Nullable UUID unitId, @Nullable UUID roomId, @Nullable String shiftCode, @Nullable UUID coverageId,
            @Nullable Boolean entitled, @Nullable LocalDate validUntil, @Nullable LocalDate startsOn,
            @Nullable String regime, @Nullable String pensionType, @Nullable Instant checkedAt,
            @Nullable String checkedFrom) {
        private @Nullable Coverage coverage(UUID patientId) {
            return coverageId == null
                    ? null
                    : new Coverage(patientId, entitled, validUntil, startsOn, regime, pensionType, checkedAt,
                            checkedFrom);
        }
    }
}
