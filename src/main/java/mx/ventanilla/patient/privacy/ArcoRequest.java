package mx.ventanilla.patient.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about their data.
 *
 * @param patientId whose data; null while no record has been found for it
 * @param requester who asks, the person or who represents them
 * @param dueOn last day to answer
 * @param answeredOn null while it is open
 */
public record ArcoRequest(UUID id, String rev, @Nullable UUID patientId, String requester, Kind kind, State state,
        LocalDate receivedOn, LocalDate dueOn, @Nullable LocalDate answeredOn, String request,
        @Nullable String answer) {
    /** Acceso, rectificación, cancelación, oposición. */
    public enum Kind {
        ACCESS, RECTIFICATION, CANCELLATION, OPPOSITION
    }

    /** How it was settled. */
    public enum State {
        OPEN, GRANTED, REFUSED
    }

    boolean isOverdue(LocalDate day) {
        return state == State.OPEN && day.isAfter(dueOn);
    }
}
