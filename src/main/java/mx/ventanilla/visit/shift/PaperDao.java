package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads the appointments that a sheet of paper may speak of. */
final class PaperDao {
    private final Handle handle;

    PaperDao(Handle handle) {
        this.handle = handle;
    }

    /** Those of these patients who have an appointment that day. */
    List<UUID> booked(Collection<UUID> patients, LocalDate day) {
        return handle.createQuery("""
                select distinct v.patient_id
                from unnest(cast(:patients as uuid array)) as wanted(id) join visit v on v.patient_id = wanted.id
                where v.visit_day = :day and v.state = 'BOOKED'""")
                .bindArray("patients", UUID.class, patients.toArray()).bind("day", day).mapTo(UUID.class).list();
    }

    /** The first appointment of the patient that day. */
    Optional<UUID> firstBooked(UUID patientId, LocalDate day) {
        return handle.createQuery("""
                select id from visit where patient_id = :patient and visit_day = :day and state = 'BOOKED'
                order by starts fetch first 1 rows only""").bind("patient", patientId).bind("day", day)
                .mapTo(UUID.class).findOne();
    }
}
