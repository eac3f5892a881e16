package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works in a room in a shift, from one day to another; of several that cover a day the latest beginning holds.
 *
 * @param staffId null when the room has nobody in that period
 * @param validTo last day, null when it is open
 */
public record RoomDuty(UUID id, String rev, UUID roomId, UUID shiftId, @Nullable UUID staffId, LocalDate validFrom,
        @Nullable LocalDate validTo, @Nullable String reason) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
