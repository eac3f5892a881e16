package mx.ventanilla.agenda;

import java.time.Instant;
import java.util.UUID;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a place to become free.
 *
 * @param roomId the room wanted, null for any of the service
 * @param shiftCode the shift wanted, null for any
 */
public record WaitingRequest(UUID id, String rev, UUID patientId, UUID serviceId, @Nullable UUID roomId,
        @Nullable String shiftCode, int priority, String channel, @Nullable String note, Instant requestedAt,
        String givenNames, @Nullable String firstSurname, @Nullable String secondSurname, @Nullable String phone) {
    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }

    /** True when a place in this room and shift is what the patient waits for. */
    public boolean wants(RoomShift shift) {
        return serviceId.equals(shift.serviceId()) && (roomId == null || roomId.equals(shift.roomId()))
                && (shiftCode == null || shiftCode.equals(shift.shiftCode()));
    }
}
