package mx.ventanilla.patient.privacy;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads from the audit who has looked at a patient. */
final class PatientReadsDao {
    private final Handle handle;

    PatientReadsDao(Handle handle) {
        this.handle = handle;
    }

    /** The latest first. */
    List<PatientCopy.Read> of(UUID patientId) {
        return handle.createQuery("""
                select a.happened_at, coalesce(u.full_name, ''), a.action, coalesce(a.origin, '')
                from audit_log a left join user_account u on u.id = a.user_id
                where a.entity_id = :patient order by a.seq desc""").bind("patient", patientId)
                .map((row, context) -> new PatientCopy.Read(row.getTimestamp(1).toInstant(), row.getString(2),
                        row.getString(3), row.getString(4)))
                .list();
    }
}
