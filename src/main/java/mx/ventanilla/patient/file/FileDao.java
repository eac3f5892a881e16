package mx.ventanilla.patient.file;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what a file shows besides the patient. */
@RegisterConstructorMapper(PastVisit.class)
@RegisterConstructorMapper(PastReferral.class)
public interface FileDao {
    /** Visits and appointments, and what other units told of theirs, the newest first. */
    @SqlQuery("""
            select v.id, v.visit_day, v.starts, v.state, s.name as service, r.room_number, d.title, d.first_surname
            from visit v join service s on s.id = v.service_id left join consulting_room r on r.id = v.room_id
              left join staff d on d.id = v.staff_id
            where v.patient_id = :patient
            union all
            select a.id, a.visit_day, cast(null as time), a.state, a.unit_name, cast(null as integer),
              cast(null as varchar), cast(null as varchar)
            from away_visit a where a.patient_id = :patient and not exists (select 1 from visit o where o.id = a.id)
            order by 2 desc, 3 desc, 1 fetch first 40 rows only""")
    List<PastVisit> visits(@Bind("patient") UUID patient);

    /** Referrals to a hospital, the newest first. */
    @SqlQuery("""
            select r.id, r.folio, r.signed_at, r.specialty, r.hospital_name, s.state, s.appointment_on, s.appointment_at
            from referral r join referral_status s on s.id = r.id where r.patient_id = :patient
            order by r.signed_at desc, r.id fetch first 40 rows only""")
    List<PastReferral> referrals(@Bind("patient") UUID patient);

    /** Names and numbers of the records that were joined to this one. */
    @SqlQuery("""
            select given_names || ' ' || first_surname || coalesce(' ' || second_surname, '')
            from patient where merged_into = :patient order by changed_at, id""")
    List<String> aliases(@Bind("patient") UUID patient);
}
