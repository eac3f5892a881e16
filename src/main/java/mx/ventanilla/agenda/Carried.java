package mx.ventanilla.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a place is being looked for.
 *
 * @param visitId the appointment that would move, null when a new one is booked
 * @param serviceId service of the place, null to take that of the room
 * @param from where the appointment stands now; an empty text for a new one
 * @param byPhone true when it is asked for by telephone
 */
public record Carried(UUID patientId, String name, @Nullable UUID visitId, @Nullable UUID serviceId, String from,
        boolean byPhone) {
    Carried(UUID patientId, String name, @Nullable UUID visitId, @Nullable UUID serviceId, String from) {
        this(patientId, name, visitId, serviceId, from, false);
    }

    /** The same person, asking at the desk or by telephone. */
    Carried otherChannel() {
        return new Carried(patientId, name, visitId, serviceId, from, !byPhone);
    }

    boolean isMove() {
        return visitId != null;
    }
}
