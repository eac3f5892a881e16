package mx.ventanilla.visit;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the arrival slip says: where to wait and how long. No name and no clinical data; times are local.
 *
 * @param roomNumber null for an urgency
 * @param doctor title and surname, empty when nobody is assigned
 * @param appointment null without an appointment
 * @param ahead people who are called before
 * @param estimated when the patient would be called, null for an urgency
 */
public record ArrivalSlip(String unitName, String ticket, String initials, LocalDateTime arrivedAt,
        @Nullable Integer roomNumber, String doctor, @Nullable LocalTime appointment, int ahead,
        @Nullable LocalTime estimated) {
    /** Minutes to wait; over midnight they are told by the clock of the next day. Null when nothing is known. */
    @Nullable
    Integer minutes() {
        if (estimated == null) {
            return null;
        }
        long minutes = Duration.between(arrivedAt.toLocalTime(), estimated).toMinutes();
        return Math.toIntExact(minutes < -Duration.ofHours(12).toMinutes()
                ? minutes + Duration.ofDays(1).toMinutes()
                : Math.max(0, minutes));
    }
}
