package mx.ventanilla.patient.privacy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jdbi.v3.core.Handle;

/** Gathers all that is kept of one patient, for who has a right to a copy. */
public final class PatientCopyService {
    private final Database database;
    private final Clinic clinic;
    private final Clock clock;
    private final List<PatientRecords> kinds;

    /** @param kinds what belongs to a copy, in its order */
    public PatientCopyService(Database database, Clinic clinic, Clock clock, List<PatientRecords> kinds) {
        this.database = database;
        this.clinic = clinic;
        this.clock = clock;
        this.kinds = List.copyOf(kinds);
    }

    /** The whole copy; its clinical part only for who may see it. Audited as handed out. */
    public PatientCopy make(Session session, UUID patientId) {
        if (!session.may(Permission.SEE_CLINICAL)) {
            session.require(Permission.HANDLE_PRIVACY);
        }
        boolean clinical = session.may(Permission.SEE_CLINICAL);
        return database.write(session.actor(), transaction -> {
            Handle handle = transaction.handle();
            if (handle.attach(PatientDao.class).findById(patientId).isEmpty()) {
                throw Problem.of("patient.missing");
            }
            transaction.audit("EXPORT", Entity.PATIENT, patientId, "privacy.copy");
            Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
            kinds.stream().filter(kind -> clinical || !kind.clinical()).forEach(kind -> {
                List<Map<String, Object>> found = kind.read(handle, patientId);
                if (!found.isEmpty()) {
                    records.put(kind.name(), found);
                }
            });
            return new PatientCopy(clinic.unit().unit().name(), clock.instant(), patientId, records,
                    new PatientReadsDao(handle).of(patientId));
        });
    }
}
