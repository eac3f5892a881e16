package mx.ventanilla.patient;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads the last known covers. */
@RegisterConstructorMapper(Coverage.class)
public interface CoverageDao {
    @SqlQuery("""
            select patient_id, entitled, valid_until, starts_on, regime, pension_type, checked_at, checked_from
            from coverage where patient_id = any(:patients)""")
    List<Coverage> ofPatients(@Bind("patients") UUID[] patients);
}
