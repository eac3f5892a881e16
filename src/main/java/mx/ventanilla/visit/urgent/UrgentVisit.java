package mx.ventanilla.visit.urgent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PreferredLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An urgency that is not over.
 *
 * @param identified false while nobody knows who it is
 * @param foreignUnit belongs to another unit ("circunscripción foránea")
 * @param triage null while no physician has classified it
 * @param roomNumber of the doctor who called, null before
 */
public record UrgentVisit(UUID id, String rev, UUID patientId, String ticket, PersonNames names, boolean identified,
        @Nullable LocalDate birthDate, PreferredLanguage language, boolean foreignUnit, VisitState state,
        Instant arrivedAt, @Nullable Triage triage, @Nullable Integer roomNumber) {
    /** True until a physician sees the patient. */
    public boolean waits() {
        return state.isWaiting();
    }
}
