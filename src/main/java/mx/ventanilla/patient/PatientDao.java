package mx.ventanilla.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads patients. */
@RegisterConstructorMapper(Patient.class)
public interface PatientDao {
    String COLUMNS = """
            id, rev, changed_at, record_number, nss, aggregate_code, curp, curp_unverified, given_names, first_surname,
            second_surname, birth_date, sex, birth_entity, nationality, unit_id, unit_name, room_number, room_id,
            shift_code, street, neighbourhood, postal_code, municipality_key, state_key, phone, other_phone,
            contact_name, contact_phone, language_key, needs_interpreter, identified, alive, merged_into, remarks,
            roster_values, passport, residence_card, booklet, disability, newborn_of, died_on
            """;

    @SqlQuery("select " + COLUMNS + " from patient where id = :id")
    Optional<Patient> findById(@Bind("id") UUID id);

    @SqlQuery("select " + COLUMNS + " from patient where id = any(:ids)")
    List<Patient> findByIds(@Bind("ids") UUID[] ids);

    /** All who share an NSS, the oldest first. */
    @SqlQuery("select " + COLUMNS + """
             from patient where nss = :nss and merged_into is null
            order by birth_date, given_names, id""")
    List<Patient> family(@Bind("nss") String nss);

    /** Full name of who changed this record last. */
    @SqlQuery("""
            select u.full_name from audit_log a join user_account u on u.id = a.user_id
            where a.entity = 'PATIENT' and a.entity_id = :id and a.action in ('INSERT', 'UPDATE')
            order by a.seq desc fetch first 1 rows only""")
    Optional<String> lastAuthor(@Bind("id") UUID id);

    @SqlQuery("""
            select died_on as "day", coalesce(death_source, '') as source from patient
            where id = :id and died_on is not null""")
    @RegisterConstructorMapper(Death.class)
    Optional<Death> death(@Bind("id") UUID id);
}
