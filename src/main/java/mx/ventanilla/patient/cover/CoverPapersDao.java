package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads papers, destinations, waiting periods, and whose cover ends soon. */
interface CoverPapersDao {
    @RegisterConstructorMapper(CoverDocument.class)
    @SqlQuery("""
            select id, rev, patient_id, kind, seen_on, expires_on, note from cover_document
            where patient_id = :patient""")
    List<CoverDocument> documents(@Bind("patient") UUID patient);

    @RegisterConstructorMapper(CareDestination.class)
    @SqlQuery("select id, rev, state_key, kind, name, address, phone, hours, active from care_destination")
    List<CareDestination> destinations();

    @RegisterConstructorMapper(PolicyWait.class)
    @SqlQuery("select id, rev, months, care, active from policy_wait order by months, care")
    List<PolicyWait> waits();

    /** Living patients of the unit whose cover ends from one day to another, the first to end first. */
    @RegisterConstructorMapper(ExpiringCover.class)
    @SqlQuery("""
            select p.id as patient_id, p.nss, p.aggregate_code, p.given_names, p.first_surname, p.second_surname,
              p.phone, p.room_number, p.shift_code, c.regime, c.valid_until
            from coverage c join patient p on p.id = c.patient_id
            where c.valid_until between :first and :last and c.entitled = true and p.alive = true
              and p.merged_into is null and p.unit_id = :unit
            order by c.valid_until, p.first_surname, p.second_surname, p.given_names, p.id""")
    List<ExpiringCover> expiring(@Bind("unit") UUID unit, @Bind("first") LocalDate first,
            @Bind("last") LocalDate last);
}
