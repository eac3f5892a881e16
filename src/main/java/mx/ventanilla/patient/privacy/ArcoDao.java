package mx.ventanilla.patient.privacy;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads ARCO requests. */
@RegisterConstructorMapper(ArcoRequest.class)
interface ArcoDao {
    /** All, the newest first. */
    @SqlQuery("""
            select id, rev, patient_id, requester, kind, state, received_on, due_on, answered_on, request, answer
            from arco_request order by received_on desc, id desc""")
    List<ArcoRequest> all();
}
