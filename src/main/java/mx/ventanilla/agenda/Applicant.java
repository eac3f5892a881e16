package mx.ventanilla.agenda;

import java.util.UUID;
import mx.ventanilla.patient.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for an appointment, for what, and where that person belongs.
 *
 * @param roomId own room, null when the patient has none in this unit
 * @param shiftCode own shift (M, V, ...), null when not known
 * @param isForeign belongs to another unit ("circunscripción foránea")
 */
public record Applicant(UUID patientId, UUID serviceId, @Nullable UUID roomId, @Nullable String shiftCode,
        boolean isForeign, @Nullable Coverage coverage) {
    /** The same person asking for another service. */
    public Applicant asking(UUID wanted) {
        return new Applicant(patientId, wanted, roomId, shiftCode, isForeign, coverage);
    }

    /** The same person as if another room and shift were the own ones: where the search begins. */
    public Applicant belonging(@Nullable UUID room, String shift) {
        return new Applicant(patientId, serviceId, room, shift, isForeign, coverage);
    }

    /** Own room in own shift: where the search for a slot begins. */
    public boolean belongsTo(RoomShift shift) {
        return shift.roomId().equals(roomId) && shift.shiftCode().equals(shiftCode);
    }
}
