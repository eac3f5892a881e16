package mx.ventanilla.clinic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a room in a shift.
 *
 * @param current holds today
 * @param doctor of the current duty; null when nobody is there
 * @param next the first that begins after today
 */
public record DutyRow(ConsultingRoom room, Shift shift, Optional<RoomDuty> current, @Nullable StaffMember doctor,
        Optional<RoomDuty> next) {}
